package safeguarding.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this machine's own programs, on a free port that only this machine reaches, with its files in a
 * folder that is removed afterwards. Its programs refuse to be run by root: then they run as the user {@code postgres}, whom
 * Debian's package makes.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final boolean root;

    private PostgresServer(Path programs, Path folder, int port, boolean root) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.root = root;
    }

    /** Makes a server's files below a folder and starts it. */
    static PostgresServer start(Path below) {
        try {
            boolean root = System.getProperty("user.name").equals("root");
            Path folder = folder(below, root);
            int port;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            var server = new PostgresServer(programs(), folder, port, root);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the user's below another, or among the temporary ones where the user may not go to that. */
    private static Path folder(Path below, boolean root) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(below), "postgres")
                .toAbsolutePath();
        if (!root) {
            return folder;
        }
        run(List.of("chown", USER, folder.toString()), folder);
        if (run(List.of("runuser", "-u", USER, "--", "test", "-w", folder.toString()), folder) == 0) {
            return folder;
        }
        Files.delete(folder);
        Path other = Files.createTempDirectory("postgres");
        run(List.of("chown", USER, other.toString()), other);
        return other;
    }

    private void start() {
        String data = folder.resolve("data").toString();
        asUser("initdb", "-D", data, "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        asUser(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c temp_file_limit=100MB",
                "start");
    }

    /** The address of a database. */
    String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    @Override
    public void close() {
        asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-m", "immediate", "stop");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asUser(String program, String... arguments) {
        var all = new ArrayList<String>();
        if (root) {
            all.addAll(List.of("runuser", "-u", USER, "--"));
        }
        all.add(programs.resolve(program).toString());
        all.addAll(List.of(arguments));
        if (run(all, folder) != 0) {
            throw new IllegalStateException(all + " failed; see what was printed above");
        }
    }

    /** Runs a program in a folder. What it prints is not piped: a server that holds on to a pipe would keep this waiting. */
    private static int run(List<String> command, Path folder) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            folder.resolveSibling(folder.getFileName() + ".out").toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " does not end");
            }
            if (process.exitValue() != 0) {
                System.err.println(Files.readString(folder.resolveSibling(folder.getFileName() + ".out")));
            }
            Files.delete(folder.resolveSibling(folder.getFileName() + ".out"));
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the newest server's programs. */
    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                Optional<Path> newest = all.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.comparing(bin ->
                                Integer.valueOf(bin.getParent().getFileName().toString())));
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new IllegalStateException("there is no PostgreSQL server here; install Debian's package postgresql");
    }
}
