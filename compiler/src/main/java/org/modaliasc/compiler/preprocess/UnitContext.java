// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.modaliasc.compiler.diagnostic.Diagnostics;

/** What the parts of the preprocessor share while they work on one translation unit. */
record UnitContext(SymbolTable symbols, Diagnostics diagnostics, ExpansionBudget budget, BuiltinValues builtins) {}
