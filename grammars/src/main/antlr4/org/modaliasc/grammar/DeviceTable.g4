// SPDX-License-Identifier: Apache-2.0

/*
 * The C in and around a device table, after preprocessing.
 *
 * There is no lexer here: tokens come from our preprocessor, which must make them anyway. Keywords are told apart there too, and an
 * identifier that names a type arrives as TYPE_NAME where that decides the parse (the operand of a cast), so that the grammar has
 * no context-sensitive choice.
 *
 * An initializer is parsed as an island grammar: its braces and designators are structure, its values are balanced runs of tokens.
 * Most values, such as the address of a compound literal in driver_data, are never looked at; those of the id fields are parsed by
 * `constantExpression` when they are asked for.
 */
parser grammar DeviceTable;

tokens {
    IDENTIFIER, TYPE_NAME, NUMBER, CHARACTER, STRING, OTHER,
    LEFT_BRACE, RIGHT_BRACE, LEFT_PAREN, RIGHT_PAREN, LEFT_BRACKET, RIGHT_BRACKET,
    SEMICOLON, COMMA, DOT, ELLIPSIS, ARROW, COLON, QUESTION, ASSIGN, ASSIGN_OPERATOR,
    PLUS, MINUS, STAR, SLASH, PERCENT, AMPERSAND, PIPE, CARET, TILDE, BANG,
    LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND_AND, OR_OR,
    SHIFT_LEFT, SHIFT_RIGHT, PLUS_PLUS, MINUS_MINUS, HASH, HASH_HASH,
    BASIC_TYPE, QUALIFIER, STORAGE_CLASS, STRUCT, UNION, ENUM, TYPEDEF, TYPEOF,
    SIZEOF, ALIGNOF, OFFSETOF, TYPES_COMPATIBLE, GENERIC, DEFAULT, ATTRIBUTE, EXTENSION, ASM, STATIC_ASSERT
}

// ---------------------------------------------------------------------------------------------------- initializers

/** One element of an initializer list, with its designators. */
standaloneElement : element EOF ;

element : designation? initializer ;

/** GNU C still takes `field: value` and `[index] value`. */
designation
    : designator+ ASSIGN
    | LEFT_BRACKET value (ELLIPSIS value)? RIGHT_BRACKET
    | IDENTIFIER COLON
    ;

designator
    : DOT (IDENTIFIER | TYPE_NAME)                                   # fieldDesignator
    | LEFT_BRACKET value (ELLIPSIS value)? RIGHT_BRACKET             # indexDesignator
    ;

initializer
    : LEFT_BRACE (element (COMMA element)* COMMA?)? RIGHT_BRACE      # bracedInitializer
    | value                                                          # valueInitializer
    ;

/** Anything up to a comma or closing bracket; it may not start with a brace, which would make it a list. */
value : plain (plain | LEFT_BRACE inner* RIGHT_BRACE)* ;

plain
    : LEFT_PAREN inner* RIGHT_PAREN
    | LEFT_BRACKET inner* RIGHT_BRACKET
    | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | COMMA | SEMICOLON | ELLIPSIS)
    ;

inner
    : LEFT_PAREN inner* RIGHT_PAREN
    | LEFT_BRACKET inner* RIGHT_BRACKET
    | LEFT_BRACE inner* RIGHT_BRACE
    | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE)
    ;

// ---------------------------------------------------------------------------------------------------- expressions

standaloneExpression : expression EOF ;

expression
    : primary                                                        # primaryExpression
    | expression LEFT_BRACKET expression RIGHT_BRACKET               # indexExpression
    | expression LEFT_PAREN (expression (COMMA expression)*)? RIGHT_PAREN # callExpression
    | expression operator=(DOT | ARROW) IDENTIFIER                   # memberExpression
    | operator=(SIZEOF | ALIGNOF) LEFT_PAREN typeName RIGHT_PAREN    # typeOperator
    | OFFSETOF LEFT_PAREN typeName COMMA memberPath RIGHT_PAREN      # offsetExpression
    | TYPES_COMPATIBLE LEFT_PAREN typeName COMMA typeName RIGHT_PAREN # typesCompatible
    | GENERIC LEFT_PAREN expression (COMMA association)+ RIGHT_PAREN # genericSelection
    | LEFT_PAREN typeName RIGHT_PAREN bracedList                     # compoundLiteral
    | LEFT_PAREN typeName RIGHT_PAREN expression                     # castExpression
    | operator=(PLUS | MINUS | TILDE | BANG | AMPERSAND | STAR | SIZEOF | ALIGNOF | EXTENSION) expression # unaryExpression
    | expression operator=(STAR | SLASH | PERCENT) expression        # binaryExpression
    | expression operator=(PLUS | MINUS) expression                  # binaryExpression
    | expression operator=(SHIFT_LEFT | SHIFT_RIGHT) expression      # binaryExpression
    | expression operator=(LESS | GREATER | LESS_EQUAL | GREATER_EQUAL) expression # binaryExpression
    | expression operator=(EQUAL | NOT_EQUAL) expression             # binaryExpression
    | expression operator=AMPERSAND expression                       # binaryExpression
    | expression operator=CARET expression                           # binaryExpression
    | expression operator=PIPE expression                            # binaryExpression
    | expression operator=AND_AND expression                         # binaryExpression
    | expression operator=OR_OR expression                           # binaryExpression
    | <assoc = right> expression QUESTION (expression (COMMA expression)*)? COLON expression # conditionalExpression
    ;

primary
    : NUMBER                                                         # number
    | CHARACTER                                                      # character
    | STRING+                                                        # string
    | IDENTIFIER                                                     # name
    | LEFT_PAREN LEFT_BRACE inner* RIGHT_BRACE RIGHT_PAREN           # statementExpression
    | LEFT_PAREN expression (COMMA expression)* RIGHT_PAREN          # parenthesised
    ;

association : (typeName | DEFAULT) COLON expression ;

bracedList : LEFT_BRACE (element (COMMA element)* COMMA?)? RIGHT_BRACE ;

memberPath : IDENTIFIER (DOT IDENTIFIER | LEFT_BRACKET expression RIGHT_BRACKET)* ;

standaloneTypeName : typeName EOF ;

typeName : typeSpecifier+ abstractDeclarator? ;

typeSpecifier
    : QUALIFIER
    | BASIC_TYPE
    | TYPE_NAME
    | EXTENSION
    | attribute
    | structSpecifier
    | enumSpecifier
    | typeofSpecifier
    ;

abstractDeclarator
    : pointer nestedAbstract? abstractSuffix*
    | nestedAbstract abstractSuffix*
    | abstractSuffix+
    ;

nestedAbstract : LEFT_PAREN abstractDeclarator RIGHT_PAREN ;

abstractSuffix
    : LEFT_BRACKET value? RIGHT_BRACKET                              # abstractArray
    | LEFT_PAREN inner* RIGHT_PAREN                                  # abstractFunction
    ;

// ---------------------------------------------------------------------------------------------------- declarations

/** Specifiers and the first declarator, up to the equals sign or semicolon. */
standaloneHead : specifier* declarator trailer* EOF ;

/** A further declarator of the same declaration. */
standaloneDeclarator : declarator trailer* EOF ;

/** Identifiers are type names, or macros of headers that were not found. */
specifier
    : STORAGE_CLASS
    | TYPEDEF
    | QUALIFIER
    | BASIC_TYPE
    | EXTENSION
    | attribute
    | structSpecifier
    | enumSpecifier
    | typeofSpecifier
    | IDENTIFIER
    | TYPE_NAME
    | LEFT_PAREN inner* RIGHT_PAREN
    ;

declarator
    : pointer? direct suffix*
    ;

direct
    : (IDENTIFIER | TYPE_NAME)                                       # declaredName
    | LEFT_PAREN attribute* declarator RIGHT_PAREN                   # nestedDeclarator
    ;

pointer : (STAR (QUALIFIER | attribute)*)+ ;

suffix
    : LEFT_BRACKET (QUALIFIER | STORAGE_CLASS)* value? RIGHT_BRACKET # arraySuffix
    | LEFT_PAREN inner* RIGHT_PAREN                                  # functionSuffix
    ;

trailer
    : attribute
    | ASM LEFT_PAREN inner* RIGHT_PAREN
    | IDENTIFIER (LEFT_PAREN inner* RIGHT_PAREN)?
    ;

attribute : ATTRIBUTE LEFT_PAREN inner* RIGHT_PAREN ;

typeofSpecifier : TYPEOF LEFT_PAREN inner* RIGHT_PAREN ;

// ---------------------------------------------------------------------------------------------------- types

standaloneStruct : structSpecifier ;

standaloneEnum : enumSpecifier ;

standaloneTypedef : EXTENSION? TYPEDEF specifier* declarator trailer* (COMMA declarator trailer*)* SEMICOLON ;

structSpecifier
    : (STRUCT | UNION) attribute* IDENTIFIER? attribute* memberList attribute*
    | (STRUCT | UNION) attribute* IDENTIFIER
    ;

memberList : LEFT_BRACE member* RIGHT_BRACE ;

member
    : specifier+ memberDeclarator (COMMA memberDeclarator)* SEMICOLON
    | qualifier* (structSpecifier | enumSpecifier) qualifier* SEMICOLON
    | STATIC_ASSERT LEFT_PAREN inner* RIGHT_PAREN SEMICOLON
    | SEMICOLON
    ;

qualifier : QUALIFIER | EXTENSION | attribute ;

memberDeclarator
    : declarator (COLON width)? trailer*
    | COLON width trailer*
    ;

/** An expression; attributes behind it belong to the member. */
width
    : ( LEFT_PAREN inner* RIGHT_PAREN
      | LEFT_BRACKET inner* RIGHT_BRACKET
      | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | COMMA | SEMICOLON | ATTRIBUTE)
      )+
    ;

enumSpecifier
    : ENUM attribute* IDENTIFIER? LEFT_BRACE (enumerator (COMMA enumerator)* COMMA?)? RIGHT_BRACE attribute*
    | ENUM attribute* IDENTIFIER
    ;

enumerator : IDENTIFIER trailer* (ASSIGN value)? ;
