// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/** Writes a file as a whole or not at all. */
public final class OutputFile {
    private static final String PREFIX = ".modaliasc";
    private static final String SUFFIX = ".tmp";

    private OutputFile() {}

    /** Returns the path of that name. */
    public static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException failure) {
            throw new IOException("no file can have this name", failure);
        }
    }

    /** Writes a file; one that has this content already is not touched. */
    public static void write(Path path, byte[] bytes) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // A pipe or a terminal cannot be replaced; there is nothing in it to be kept either.
            Files.write(path, bytes);
            return;
        }
        Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.isRegularFile(target)) {
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(path.toString());
            }
            if (Arrays.equals(Files.readAllBytes(target), bytes)) {
                return;
            }
        }
        Path directory = target.getParent();
        if (directory == null) {
            throw new NoSuchFileException(path.toString());
        }
        Path temporary = create(directory, bytes);
        try {
            permissions(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes what a program that was killed left unfinished in a directory, in which nobody else may be writing now. */
    public static void removeUnfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + '*' + SUFFIX)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    // Not Files.createTempFile: it makes a generator of random numbers first, which takes longer than all writing, and
    // private files. Only new files are opened, so nothing that somebody put there is written to.
    private static Path create(Path directory, byte[] bytes) throws IOException {
        while (true) {
            Path file = directory.resolve(PREFIX + Long.toString(System.nanoTime(), 36) + SUFFIX);
            try {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return file;
            } catch (FileAlreadyExistsException taken) {
                // Another thread or program had the same idea at the same moment; the next moment is another.
            } catch (IOException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The result gets the permissions of the file it replaces. */
    private static void permissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old == null || !Files.exists(target)) {
            return;
        }
        Set<PosixFilePermission> wanted = old.readAttributes().permissions();
        // Nearly always equal, and to learn what a disk supports is to read the list of all that are mounted.
        if (!wanted.equals(Files.getPosixFilePermissions(temporary))
                && Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, wanted);
        }
    }

    /** Says in a few words why a file could not be read or written. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "the directory does not exist";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
