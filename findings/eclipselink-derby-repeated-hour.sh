#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Two instants an hour apart, stored by EclipseLink 5.0.0 in Apache Derby 10.16.1.1 as java.time.Instant, come back as one.
#
# In a zone with summer time one hour of autumn is there twice: 2026-10-25 02:30 in Europe/Berlin is 00:30 UTC and again
# 01:30 UTC. One would expect that an Instant, which has no zone, survives a round trip whatever zone the JVM has. It is
# bound as a local timestamp of the JVM's zone, and Derby's TIMESTAMP keeps no offset: the first of the two reads as the
# second. Comparing the columns in SQL finds them equal, too. Keep instants as numbers (BIGINT), or run in UTC.
#
# Needs a JDK of at least 17 and Maven. Ends with 0 when the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p classes/META-INF

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>repeated-hour</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.eclipse.persistence</groupId>
      <artifactId>org.eclipse.persistence.jpa</artifactId>
      <version>5.0.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.derby</groupId>
      <artifactId>derby</artifactId>
      <version>10.16.1.1</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=libraries >/dev/null

cat > classes/META-INF/persistence.xml <<'XML'
<persistence xmlns="https://jakarta.ee/xml/ns/persistence"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_0.xsd"
    version="3.0">
  <persistence-unit name="unit" transaction-type="RESOURCE_LOCAL">
    <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
    <class>Reading</class>
    <properties>
      <property name="jakarta.persistence.jdbc.url" value="jdbc:derby:memory:finding;create=true"/>
      <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
      <property name="eclipselink.logging.level" value="SEVERE"/>
      <property name="eclipselink.weaving" value="false"/>
    </properties>
  </persistence-unit>
</persistence>
XML

cat > Reading.java <<'JAVA'
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class Reading {
    @Id
    int id;

    Instant taken;
}
JAVA

cat > Main.java <<'JAVA'
import jakarta.persistence.Persistence;
import java.time.Instant;

public class Main {
    public static void main(String[] arguments) {
        var factory = Persistence.createEntityManagerFactory("unit");
        String[] instants = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"};
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            for (int i = 0; i < instants.length; i++) {
                Reading reading = new Reading();
                reading.id = i;
                reading.taken = Instant.parse(instants[i]);
                entities.persist(reading);
            }
            entities.getTransaction().commit();
        }
        factory.getCache().evictAll();
        try (var entities = factory.createEntityManager()) {
            for (int i = 0; i < instants.length; i++) {
                System.out.println(instants[i] + " -> " + entities.find(Reading.class, i).taken);
            }
            System.out.println("different: "
                    + entities.createNativeQuery("SELECT COUNT(DISTINCT TAKEN) FROM READING").getSingleResult());
        }
    }
}
JAVA
javac -d classes -cp "libraries/*" Reading.java Main.java

cat > expected <<'TEXT'
2026-10-25T00:30:00Z -> 2026-10-25T01:30:00Z
2026-10-25T01:30:00Z -> 2026-10-25T01:30:00Z
2026-10-25T02:30:00Z -> 2026-10-25T02:30:00Z
different: 2
TEXT
java -Duser.timezone=Europe/Berlin -cp "classes:libraries/*" Main > seen
cat seen
diff expected seen > /dev/null || { echo "The behaviour has changed; before it was:" >&2; cat expected >&2; exit 1; }
