#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Wicket 10.8.0: a query parameter with the name of a placeholder in a mounted path replaces what stands in the path.
#
# A page is mounted at /record/${person}. For /record/ada?person=ben one would expect that the parameter "person" is what
# stands in the path, because that chose the page, or that there are two values of it. There is one, "ben"; nothing in the
# parameters says "ada" any more. A form on that page that sends a field of the same name shows another record under the
# path of the first one: its fields must be called something else.
#
# Needs a JDK of at least 21 (JAVA_HOME, or java on the path) and Maven. Ends with 0 when the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>wicket</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.wicket</groupId>
      <artifactId>wicket-tester</artifactId>
      <version>10.8.0</version>
    </dependency>
    <dependency>
      <groupId>jakarta.servlet</groupId>
      <artifactId>jakarta.servlet-api</artifactId>
      <version>6.1.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=libraries >/dev/null

cat > Named.java <<'JAVA'
import org.apache.wicket.markup.IMarkupResourceStreamProvider;
import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.mock.MockApplication;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.util.resource.IResourceStream;
import org.apache.wicket.util.resource.StringResourceStream;
import org.apache.wicket.util.tester.WicketTester;

public class Named {
    public static class RecordPage extends WebPage implements IMarkupResourceStreamProvider {
        public RecordPage(PageParameters parameters) {
            super(parameters);
            System.out.println("get " + parameters.get("person"));
            System.out.println("getValues " + parameters.getValues("person"));
        }

        @Override
        public IResourceStream getMarkupResourceStream(MarkupContainer container, Class<?> type) {
            return new StringResourceStream("<html><body>record</body></html>");
        }
    }

    public static void main(String[] arguments) {
        MockApplication application = new MockApplication();
        WicketTester tester = new WicketTester(application);
        application.mountPage("/record/${person}", RecordPage.class);
        tester.executeUrl("./record/ada?person=ben");
        tester.destroy();
    }
}
JAVA

java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
"$(dirname "$(command -v "$java")")/javac" -cp 'libraries/*' Named.java
seen=$("$java" -cp 'libraries/*:.' Named 2>messages) || { cat messages; exit 1; }
expected='get ben
getValues [ben]'

printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
    echo "This has changed. It was:"
    printf '%s\n' "$expected"
    exit 1
fi
