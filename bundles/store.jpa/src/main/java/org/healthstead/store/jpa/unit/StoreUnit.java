// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.healthstead.platform.api.database.Database;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.store.jpa.schema.SchemaMigration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one persistence unit: brings the schema up to date, then hands out transactions. Internal to this bundle; safe
 * for several threads.
 */
@Component(service = StoreUnit.class, configurationPid = StoreConfiguration.PID)
@Designate(ocd = StoreConfiguration.class)
public final class StoreUnit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreUnit.class);
    private static final long READ_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LONGEST_PAUSE = 10;

    private final EntityManagerFactory factory;
    private final LongAdder reads = new LongAdder();
    private final Dialect dialect;
    private final FreeSpace freeSpace;
    private final DatabaseFailures failures;
    private final int lockRetries;

    /** Held by who takes numbers from a counter: such transactions never wait for each other inside the database. */
    private final ReentrantLock turn = new ReentrantLock(true);

    @Activate
    public StoreUnit(
            BundleContext context,
            StoreConfiguration configuration,
            @Reference Database database,
            @Reference Home home) {
        this(
                database,
                home.folder("data"),
                StoreSettings.of(configuration),
                context.getBundle().getEntry("/"));
    }

    /**
     * @param folder whose disk is watched
     * @param root where the classes of this bundle are
     */
    public StoreUnit(Database database, Path folder, StoreSettings settings, URL root) {
        this.dialect = Dialect.of(database.dialect());
        this.lockRetries = settings.lockRetries();
        this.freeSpace = new FreeSpace(folder, settings.minFreeDiskMegabytes(), database::hasRoom);
        this.failures = new DatabaseFailures(freeSpace::isShort);
        long start = System.nanoTime();
        SchemaMigration.migrate(database);
        long migrated = System.nanoTime();
        this.factory = open(database, root);
        LOG.info(
                "Store opened: schema in {} ms, persistence unit in {} ms",
                (migrated - start) / 1_000_000,
                (System.nanoTime() - migrated) / 1_000_000);
    }

    private EntityManagerFactory open(Database database, URL root) {
        ClassLoader loader =
                new BridgeClassLoader(StoreUnit.class.getClassLoader(), PersistenceProvider.class.getClassLoader());
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.CLASSLOADER, loader);
        properties.put(PersistenceUnitProperties.WEAVING, "static");
        properties.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, dialect.platform());
        properties.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        // Its texts can hold what a record holds.
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new UnitInfo(root, loader, database.dataSource(), EntityClasses.NAMES), properties);
    }

    public Dialect dialect() {
        return dialect;
    }

    public FreeSpace freeSpace() {
        return freeSpace;
    }

    /** How often {@link #read} was called: by this, work in the background sees whether anybody else is there. */
    public long reads() {
        return reads.sum();
    }

    /**
     * Reads, outside of a transaction. The work is done again when its connection was lost, so it must not keep
     * anything from an attempt: a full disk makes Derby close the whole database, and open it again for the next
     * connection.
     */
    public <T> T read(Function<EntityManager, T> work) {
        reads.increment();
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (EntityManager entities = factory.createEntityManager()) {
                return work.apply(entities);
            } catch (RuntimeException e) {
                if (System.nanoTime() - start > READ_PATIENCE_NANOS || !failures.isConnectionLost(e)) {
                    throw failures.translate(e);
                }
                LOG.debug("A connection was lost, attempt {}", attempt);
                LockSupport.parkNanos(Math.min(attempt, LONGEST_PAUSE) * RETRY_NANOS);
            }
        }
    }

    /**
     * Writes in one transaction, which is committed when this returns. The work is done again when a lock was in its
     * way, so it must not keep anything from an attempt.
     *
     * @throws DuplicateKeyException when a row of this key is there already
     */
    public <T> T write(Function<EntityManager, T> work) {
        freeSpace.require();
        return writeEvenIfFull(work);
    }

    /** As {@link #write}, one at a time: for transactions that take numbers from a counter. */
    public <T> T writeInTurn(Function<EntityManager, T> work) {
        turn.lock();
        try {
            return write(work);
        } finally {
            turn.unlock();
        }
    }

    /** What orders such transactions: fair, and held by the caller while it does what belongs to its commit. */
    public Lock turn() {
        return turn;
    }

    /** As {@link #write}, for what must be possible on a full disk, such as a sign-in. */
    public <T> T writeEvenIfFull(Function<EntityManager, T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return attempt(work);
            } catch (RuntimeException e) {
                if (attempt >= lockRetries || !failures.isLock(e)) {
                    throw failures.translate(e);
                }
                LOG.debug("A lock was in the way, attempt {}", attempt + 1);
            }
        }
    }

    private <T> T attempt(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(transaction);
                throw e;
            }
        }
    }

    private static void rollBack(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            // The first failure is the one to report; a connection that is gone has rolled back by itself.
            LOG.debug("Rolling back failed: {}", e.getClass().getName());
        }
    }

    @Override
    @Deactivate
    public void close() {
        factory.close();
    }
}
