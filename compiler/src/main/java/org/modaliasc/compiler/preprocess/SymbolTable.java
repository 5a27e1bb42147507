// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of all files, looked up by their bytes without making a string.
 *
 * <p>Open addressing with linear probing. Readers take no lock and read slots plainly: a slot is written once, behind a
 * fence, so a reader sees the symbol whole or not yet, and one that does not see it looks again under the lock. Thread-safe.
 */
final class SymbolTable {
    private static final int FIRST_CAPACITY = 1 << 16;

    /** Bytes of names that are kept in one array. */
    private static final int SPELLINGS = 1 << 14;

    private static final int DECLARATIVE_MASK = (1 << 15) - 1;

    /**
     * The places of symbols.
     *
     * @param hashes the hash of each symbol, 0 where there is none: most look-ups end here, without a look at a symbol, which is
     *     seldom in the cache of the processor
     */
    private record Slots(int[] hashes, @Nullable Symbol[] symbols) {
        Slots(int capacity) {
            this(new int[capacity], new Symbol[capacity]);
        }

        @Nullable
        Symbol find(int hash, byte[] bytes, int start, int end) {
            int mask = hashes.length - 1;
            for (int i = hash & mask; ; i = (i + 1) & mask) {
                int there = hashes[i];
                if (there == 0) {
                    return null;
                }
                if (there == hash) {
                    Symbol symbol = symbols[i];
                    // Null while another thread is placing it.
                    if (symbol != null && symbol.spelledBy(bytes, start, end)) {
                        return symbol;
                    }
                }
            }
        }

        void place(Symbol symbol) {
            int mask = hashes.length - 1;
            int i = symbol.hash() & mask;
            while (hashes[i] != 0) {
                i = (i + 1) & mask;
            }
            symbols[i] = symbol;
            hashes[i] = symbol.hash();
        }
    }

    private volatile Slots slots = new Slots(FIRST_CAPACITY);
    // One bit for each of the lowest bits of the hash of a declarative symbol; replaced as a whole.
    private volatile long[] declarative = new long[(DECLARATIVE_MASK + 1) >>> 6];
    // The whole hashes, sorted: a header has thousands of identifiers, some of which always share the lowest bits with
    // one.
    private volatile int[] declarativeHashes = {};
    private volatile int[] declaringHashes = {};
    private volatile int marks;
    private int size;
    // Names stand one behind the other in few arrays, of which this is the one being filled, and up to where.
    private byte[] spellings = {};
    private int spelled;
    private final DeferredDefinitions deferred = new DeferredDefinitions();
    private final MacroCalls calls = new MacroCalls();

    /** Returns the symbol of a name that has one char for each byte. */
    Symbol intern(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return intern(bytes, 0, bytes.length);
    }

    /** Returns the symbol spelled by the bytes from {@code start} to before {@code end}. */
    Symbol intern(byte[] bytes, int start, int end) {
        int hash = hash(bytes, start, end);
        Symbol known = slots.find(hash, bytes, start, end);
        return known != null ? known : add(hash, bytes, start, end);
    }

    /** Tells, perhaps wrongly with yes but never with no, whether an identifier with that hash is declarative. */
    boolean mayBeDeclarative(int hash) {
        return (declarative[(hash & DECLARATIVE_MASK) >>> 6] & 1L << hash) != 0
                && Arrays.binarySearch(declarativeHashes, hash) >= 0;
    }

    /** Tells, perhaps wrongly with yes, whether an identifier with that hash is declarative for more than a brace. */
    boolean mayDeclare(int hash) {
        return (declarative[(hash & DECLARATIVE_MASK) >>> 6] & 1L << hash) != 0
                && Arrays.binarySearch(declaringHashes, hash) >= 0;
    }

    /**
     * Returns the declarative symbol with that spelling, or null if there is none.
     *
     * <p>A symbol that another thread is just making may be missed; the files of a unit are indexed before its text is read.
     */
    @Nullable
    Symbol findDeclarative(byte[] bytes, int start, int end) {
        int hash = hash(bytes, start, end);
        if (!mayBeDeclarative(hash)) {
            return null;
        }
        Symbol symbol = slots.find(hash, bytes, start, end);
        return symbol != null && symbol.declarative() ? symbol : null;
    }

    /** Returns a number that changes whenever an identifier becomes declarative. */
    int declarativeVersion() {
        return marks;
    }

    /** Makes a symbol declarative, perhaps only for a brace, and with it the macros that call it. */
    synchronized void mark(Symbol symbol, boolean brace) {
        if (!symbol.becomeDeclarative(brace)) {
            return;
        }
        note(symbol, !brace);
        Deque<Symbol> marked = new ArrayDeque<>();
        marked.add(symbol);
        while (!marked.isEmpty()) {
            int call = calls.take(marked.remove().hash());
            for (; call != 0; call = calls.earlier(call)) {
                Symbol caller = calls.caller(call, this);
                if (caller.becomeDeclarative(false)) {
                    note(caller, true);
                    marked.add(caller);
                }
            }
        }
    }

    /** Takes that a macro, which is spelled by bytes that stay as they are, calls an identifier with a hash. */
    synchronized void called(int hash, byte[] bytes, int start, int end) {
        if (mayBeDeclarative(hash)) {
            mark(intern(bytes, start, end), false);
        } else {
            calls.add(hash, bytes, start, end);
        }
    }

    private void note(Symbol symbol, boolean declares) {
        long[] more = declarative.clone();
        more[(symbol.hash() & DECLARATIVE_MASK) >>> 6] |= 1L << symbol.hash();
        declarativeHashes = with(declarativeHashes, symbol.hash());
        if (declares) {
            declaringHashes = with(declaringHashes, symbol.hash());
        }
        declarative = more;
        marks++;
    }

    private static int[] with(int[] sorted, int hash) {
        int[] hashes = Arrays.copyOf(sorted, sorted.length + 1);
        hashes[sorted.length] = hash;
        Arrays.sort(hashes);
        return hashes;
    }

    /** Makes the plain definitions of a run known to the names they define, now or when text first spells them. */
    synchronized void definePlain(DefineRun run, PlainDefinitions plain, int first) {
        deferred.begin(run);
        byte[] bytes = plain.bytes();
        for (int i = 0; i < run.plainCount(); i++) {
            int hash = plain.hash(first + i);
            Symbol name = slots.find(hash, bytes, plain.nameStart(first + i), plain.nameEnd(first + i));
            if (name == null) {
                deferred.add(hash, i);
            } else {
                run.definePlain(i, name);
            }
        }
    }

    private synchronized Symbol add(int hash, byte[] bytes, int start, int end) {
        Symbol known = slots.find(hash, bytes, start, end);
        if (known != null) {
            return known;
        }
        if (size * 2 >= slots.hashes.length) {
            grow();
        }
        int length = end - start;
        if (spelled + length > spellings.length) {
            spellings = new byte[Math.max(SPELLINGS, length)];
            spelled = 0;
        }
        System.arraycopy(bytes, start, spellings, spelled, length);
        Symbol symbol = new Symbol(spellings, spelled, length, size++, hash, this);
        spelled += length;
        deferred.define(symbol);
        // Whoever finds the symbol without the lock must find its definitions.
        VarHandle.releaseFence();
        slots.place(symbol);
        return symbol;
    }

    private void grow() {
        Slots larger = new Slots(slots.hashes.length * 2);
        for (Symbol symbol : slots.symbols) {
            if (symbol != null) {
                larger.place(symbol);
            }
        }
        slots = larger;
    }

    /** Returns the hash of a spelling, which is never 0. */
    static int hash(byte[] bytes, int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum = add(sum, bytes[i]);
        }
        return hash(sum, end - start);
    }

    /** Adds the next byte of a spelling to the sum of those before it, which is 0 in front of the first. */
    static int add(int sum, byte next) {
        return sum * 31 + next;
    }

    /** Returns the hash of a spelling from the sum of all its bytes and their number. */
    static int hash(int sum, int length) {
        int hash = (sum + length) * 0x9E3779B9;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
