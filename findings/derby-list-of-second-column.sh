#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Apache Derby 10.17.1.0 reads every row of the first column's value for "A = ? AND B IN (?, ?, ?)" with an index on (A, B).
#
# One would expect three look-ups, as for "B IN (?, ?, ?)" with an index on B alone, which Derby answers by probing the
# index once for each value. It probes only when the list is of the first column of an index. For a later column it scans
# all rows that the columns before leave: here 20,000 to find three. A join with the values as a table, and the index
# named for the inner table, looks each one up.
#
# Needs a JDK of at least 21 and Maven. Ends with 0 when the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>list-of-second-column</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.derby</groupId>
      <artifactId>derby</artifactId>
      <version>10.17.1.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.derby</groupId>
      <artifactId>derbytools</artifactId>
      <version>10.17.1.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=libraries >/dev/null

cat > Lists.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class Lists {

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:memory:finding;create=true")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE T (A INT NOT NULL, B INT NOT NULL, C INT NOT NULL)");
                statement.execute("CREATE INDEX AB ON T (A, B)");
                statement.execute("CREATE INDEX BA ON T (B, A)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO T VALUES (1, ?, 0)")) {
                for (int i = 1; i <= 20_000; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            String list = "SELECT C FROM T --DERBY-PROPERTIES index=%s\n WHERE A = 1 AND B IN (?, ?, ?)";
            int second = seen(connection, String.format(list, "AB"));
            int first = seen(connection, String.format(list, "BA"));
            int join = seen(
                    connection,
                    "SELECT T.C FROM --DERBY-PROPERTIES joinOrder=FIXED\n"
                            + " (VALUES (CAST(? AS INT)), (CAST(? AS INT)), (CAST(? AS INT))) AS V (B),"
                            + " T --DERBY-PROPERTIES index=AB, joinStrategy=NESTEDLOOP\n WHERE T.A = 1 AND T.B = V.B");
            System.out.println("rows seen for three values: list of the second column " + second
                    + ", list of the first column " + first + ", join " + join);
            if (second < 10_000 || first > 20 || join > 20) {
                throw new AssertionError("the behaviour has changed");
            }
        }
    }

    private static int seen(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement query = connection.prepareStatement(sql)) {
            statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            query.setInt(1, 1);
            query.setInt(2, 10_000);
            query.setInt(3, 20_000);
            try (ResultSet rows = query.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                if (count != 3) {
                    throw new AssertionError(count + " rows, expected 3");
                }
            }
            try (ResultSet statistics = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                statistics.next();
                return visited(statistics.getString(1));
            }
        }
    }

    private static int visited(String statistics) {
        return statistics
                .lines()
                .filter(line -> line.strip().startsWith("Number of rows visited="))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1).strip()))
                .sum();
    }
}
JAVA
java -cp "libraries/*" Lists.java
