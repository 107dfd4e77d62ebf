// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a base backup every night and when archived logs have grown too much. One thread of its own. */
final class BackupSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final long LOOK_SECONDS = 20;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int PART_OF_DATABASE = 2;
    private static final long RESERVE_BYTES = 256 * MEGABYTE;

    private final DatabaseFiles files;
    private final BaseBackups backups;
    private final DerbySettings settings;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private boolean saidNoRoom;

    /** @param now true when a backup is needed at once, as after a repair */
    BackupSchedule(DatabaseFiles files, BaseBackups backups, DerbySettings settings, Clock clock, boolean now) {
        this.files = files;
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("database-backup").factory());
        if (now) {
            thread.execute(this::take);
        }
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (isDue()) {
                take();
            }
        } catch (IOException e) {
            LOG.warn("The size of the logs cannot be told", e);
        }
    }

    /** True when logs have grown too much, or a night has passed since the last backup and something was written. */
    boolean isDue() throws IOException {
        Path base = files.newestWholeBase().orElse(null);
        if (base == null) {
            return true;
        }
        long logs = DurableFiles.bytes(DatabaseFiles.logs(files.database()));
        long pages = DurableFiles.bytes(files.database().resolve("seg0"));
        if (logs > Math.max(settings.archivedLogMegabytes() * MEGABYTE, pages / PART_OF_DATABASE)) {
            return true;
        }
        Instant taken = Files.getLastModifiedTime(DatabaseFiles.complete(base)).toInstant();
        return taken.isBefore(lastNight()) && lastWritten().isAfter(taken);
    }

    private Instant lastNight() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.with(LocalTime.of(settings.baseBackupHour(), 0));
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private Instant lastWritten() throws IOException {
        Instant last = Instant.MIN;
        for (Path log : DatabaseFiles.logFiles(files.database())) {
            Instant written = Files.getLastModifiedTime(log).toInstant();
            last = written.isAfter(last) ? written : last;
        }
        return last;
    }

    private void take() {
        try {
            if (hasRoom()) {
                backups.take();
            }
        } catch (SQLException e) {
            LOG.warn("No base backup could be taken: SQLState {}", String.join(" ", Problems.states(e)));
        } catch (IOException e) {
            LOG.warn("No base backup could be taken", e);
        }
    }

    private boolean hasRoom() throws IOException {
        long needed = DurableFiles.bytes(files.database()) + RESERVE_BYTES;
        long free = Files.getFileStore(files.root()).getUsableSpace();
        boolean room = free > needed;
        if (!room && !saidNoRoom) {
            LOG.warn(
                    "No room for a base backup of the database: {} MB are needed, {} MB free; logs pile up until then",
                    needed / MEGABYTE,
                    free / MEGABYTE);
        }
        saidNoRoom = !room;
        return room;
    }

    /** Waits for a backup under way: it must not outlive the database. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
