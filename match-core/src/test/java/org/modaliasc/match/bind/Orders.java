// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** Orders to the program in {@code binding.c}, and the answers that our own model gives to them. */
final class Orders {
    private final ByteArrayOutputStream orderBytes = new ByteArrayOutputStream(1 << 25);
    private final ByteArrayOutputStream answerBytes = new ByteArrayOutputStream(1 << 24);
    private final DataOutputStream orders = new DataOutputStream(orderBytes);
    private final DataOutputStream answers = new DataOutputStream(answerBytes);
    private final List<String> trail = new ArrayList<>();
    private final int tellsUpTo;

    private PciDriver driver = new PciDriver("", null);
    private Optional<String> override = Optional.empty();
    int matches;

    /** Keeps words about the driver whose answers include the given place, or about none if it is negative. */
    Orders(int tellsUpTo) {
        this.tellsUpTo = tellsUpTo;
    }

    byte[] orders() {
        return orderBytes.toByteArray();
    }

    byte[] answers() {
        return answerBytes.toByteArray();
    }

    String trail() {
        return String.join("\n", trail);
    }

    private void tell(String format, Object... values) {
        if (answers.size() <= tellsUpTo) {
            trail.add(String.format(format, values));
        }
    }

    void driver(PciDriver fresh) {
        driver = fresh;
        override = Optional.empty();
        if (answers.size() <= tellsUpTo) {
            trail.clear();
        }
        PciIdTable table = fresh.table();
        int size = table == null ? 0 : table.size();
        tell("driver %s", fresh.name());
        try {
            orders.write('D');
            orders.writeByte(fresh.name().length());
            orders.write(fresh.name().getBytes(StandardCharsets.ISO_8859_1));
            orders.writeByte(table == null ? 0 : 1);
            orders.writeShort(size);
            for (int i = 0; table != null && i < size; i++) {
                PciIdEntry ids = table.entry(i).ids();
                write(orders, ids);
                orders.writeInt(ids.overrideOnly());
                orders.writeLong(table.entry(i).driverData());
                orders.writeByte(table.entry(i).address() ? 1 : 0);
                tell("  %s", table.entry(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newId(byte[] text, NewIdCheck check) {
        tell("new_id %s %s", check, shown(text));
        order('N', check == NewIdCheck.PLAIN_IDS ? 1 : 0, 1, text);
        StoreResult<PciDriver> result = driver.newId(text, check);
        try {
            if (answer(result, -1) instanceof Stored<PciDriver> stored) {
                driver = stored.value();
                DriverEntry added = driver.dynamicIds().get(driver.dynamicIds().size() - 1);
                write(answers, added.ids());
                answers.writeLong(added.driverData());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeId(byte[] text) {
        tell("remove_id %s", shown(text));
        order('R', 0, 0, text);
        StoreResult<PciDriver> result = driver.removeId(text);
        List<DriverEntry> before = driver.dynamicIds();
        if (result instanceof Stored<PciDriver> stored) {
            driver = stored.value();
        }
        int removed = 0;
        while (removed < driver.dynamicIds().size()
                && before.get(removed) == driver.dynamicIds().get(removed)) {
            removed++;
        }
        answer(result, removed);
    }

    void parameter(byte[] text, int bufferSize) {
        tell("ids= in %d bytes: %s", bufferSize, shown(text));
        order('P', bufferSize, 2, text);
        StoreResult<IdsParameter> result = IdsParameter.parse(text, bufferSize);
        try {
            if (answer(result, -1) instanceof Stored<IdsParameter> stored) {
                driver = driver.withIds(stored.value());
                answers.writeShort(stored.value().ids().size());
                answers.writeShort(stored.value().refused().size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void override(byte[] text, int pageSize) {
        tell("driver_override in pages of %d: %s", pageSize, shown(text));
        order('O', pageSize, 2, text);
        StoreResult<Optional<String>> result = DriverOverride.parse(text, pageSize);
        try {
            if (result instanceof Stored<Optional<String>> stored) {
                override = stored.value();
                answer(result, override.isPresent() ? 1 : 0);
                String name = override.orElse("");
                // What is not UTF-8 is not kept as it was written; no driver of ours has such a name.
                boolean plain = name.chars().allMatch(c -> c < 0x80);
                answers.writeShort(plain ? name.length() : 0xFFFF);
                answers.writeBytes(plain ? name : "");
            } else {
                answer(result, -1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void match(PciDeviceId id, boolean enabled) {
        tell("match %s enabled %s override %s", id, enabled, override);
        PciMatch match = driver.match(new PciDevice(id, override.orElse(null), enabled));
        PciIdTable table = driver.table();
        matches++;
        try {
            orders.write('M');
            orders.writeShort(id.vendor());
            orders.writeShort(id.device());
            orders.writeShort(id.subvendor());
            orders.writeShort(id.subdevice());
            orders.writeInt(id.classCode());
            orders.writeByte(enabled ? 1 : 0);
            answers.writeByte(match.step().ordinal());
            answers.writeShort(match.number());
            answers.writeLong(match.entry() == null ? 0 : match.entry().driverData());
            answers.writeShort(table == null ? -1 : table.matchId(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void order(char order, int number, int width, byte[] text) {
        try {
            orders.write(order);
            for (int i = width - 1; i >= 0; i--) {
                orders.writeByte(number >> 8 * i);
            }
            orders.writeShort(text.length);
            orders.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> StoreResult<T> answer(StoreResult<T> result, int number) {
        try {
            if (result instanceof Refused<T> refused) {
                answers.writeByte(refused.error().errno().number());
                answers.writeShort(refused.number());
            } else {
                answers.writeByte(0);
                answers.writeShort(number);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, PciIdEntry ids) throws IOException {
        out.writeInt(ids.vendor());
        out.writeInt(ids.device());
        out.writeInt(ids.subvendor());
        out.writeInt(ids.subdevice());
        out.writeInt(ids.classCode());
        out.writeInt(ids.classMask());
    }

    private static String shown(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "?") + " "
                + HexFormat.of().formatHex(text);
    }
}
