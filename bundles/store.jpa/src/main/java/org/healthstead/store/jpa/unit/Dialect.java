// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

/**
 * What differs between databases.
 *
 * <p>Derby has no useful statistics on a growing table and likes to scan it whole, so each query that matters names its
 * index. The names are those of the migration.
 */
public enum Dialect {
    DERBY("Derby") {
        @Override
        public String index(String name) {
            return " --DERBY-PROPERTIES index=" + name + "\n";
        }

        @Override
        public String primaryKey(String constraint) {
            return " --DERBY-PROPERTIES constraint=" + constraint + "\n";
        }

        @Override
        public String joinInOrder() {
            return " --DERBY-PROPERTIES joinOrder=FIXED\n";
        }

        @Override
        public String joinByKey(String constraint) {
            return " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, constraint=" + constraint + "\n";
        }
    },
    POSTGRESQL("PostgreSQL");

    private final String platform;

    Dialect(String platform) {
        this.platform = platform;
    }

    static Dialect of(String name) {
        return switch (name) {
            case "derby" -> DERBY;
            case "postgresql" -> POSTGRESQL;
            default -> throw new IllegalArgumentException("no migrations for the database dialect " + name);
        };
    }

    /** EclipseLink's name of the database. */
    String platform() {
        return platform;
    }

    /** Behind a table's name: read it by this index. */
    public String index(String name) {
        return " ";
    }

    /** Behind a table's name: read it by its primary key. */
    public String primaryKey(String constraint) {
        return " ";
    }

    /** Behind FROM: join in the order of the text. */
    public String joinInOrder() {
        return " ";
    }

    /** Behind the name of the second table: look each row up by its key. */
    public String joinByKey(String constraint) {
        return " ";
    }
}
