// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.modaliasc.grammar.DeviceTable;

/** Turns parse trees of initializers into {@link Initializer}s. */
final class InitializerBuilder {
    private InitializerBuilder() {}

    static Initializer.Element element(DeviceTable.ElementContext context) {
        List<Initializer.Designator> designators = new ArrayList<>();
        DeviceTable.DesignationContext designation = context.designation();
        if (designation != null) {
            for (DeviceTable.DesignatorContext designator : designation.designator()) {
                designators.add(designator(designator));
            }
            if (designation.IDENTIFIER() != null) {
                designators.add(new Initializer.Designator.Field(
                        designation.IDENTIFIER().getSymbol().getTokenIndex()));
            } else if (designators.isEmpty()) {
                designators.add(index(designation, designation.value()));
            }
        }
        return new Initializer.Element(designators, initializer(context.initializer()));
    }

    private static Initializer.Designator designator(DeviceTable.DesignatorContext context) {
        if (context instanceof DeviceTable.IndexDesignatorContext index) {
            return index(index, index.value());
        }
        // The dot comes first, then the name.
        return new Initializer.Designator.Field(ExpressionBuilder.start(context) + 1);
    }

    private static Initializer.Designator index(ParserRuleContext context, List<DeviceTable.ValueContext> values) {
        return new Initializer.Designator.Index(
                ExpressionBuilder.start(context),
                value(values.get(0)),
                values.size() > 1 ? value(values.get(1)) : null);
    }

    static Initializer initializer(DeviceTable.InitializerContext context) {
        if (context instanceof DeviceTable.BracedInitializerContext braced) {
            return braced(braced, braced.element());
        }
        return value(((DeviceTable.ValueInitializerContext) context).value());
    }

    static Initializer.Braced braced(ParserRuleContext context, List<DeviceTable.ElementContext> elements) {
        List<Initializer.Element> built = new ArrayList<>(elements.size());
        for (DeviceTable.ElementContext element : elements) {
            built.add(element(element));
        }
        return new Initializer.Braced(ExpressionBuilder.start(context), ExpressionBuilder.end(context), built);
    }

    static Initializer.Value value(ParserRuleContext context) {
        return new Initializer.Value(ExpressionBuilder.start(context), ExpressionBuilder.end(context));
    }
}
