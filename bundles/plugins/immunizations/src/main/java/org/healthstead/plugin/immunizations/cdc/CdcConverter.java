// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.plugin.immunizations.schedule.ScheduleProblems;
import org.healthstead.plugin.immunizations.schedule.ScheduleReader;

/**
 * Converts CDC's supporting data, a zip with one XML file for each antigen and one for the schedule, into a schedule
 * file. A further zip may replace antigens: that is how somebody publishes a schedule that differs in one disease.
 */
public final class CdcConverter {

    private static final long LARGEST = 64L << 20;
    private static final String LICENCE =
            "Work of the United States government, in the public domain in the USA (17 USC 105). Source: CDC."
                    + " Reference to it is no endorsement. Codes of SNOMED CT are left out.";
    private static final Pattern ANTIGEN = Pattern.compile("(?i).*\\bAntigenSupportingData-?\\s*(.*?)\\.xml");
    private static final Pattern SCHEDULE = Pattern.compile("(?i).*\\bScheduleSupportingData\\.xml");
    private static final Pattern VERSION = Pattern.compile("Version (\\d+\\.\\d+)");

    private final Map<String, XmlElement> antigens = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private XmlElement schedule;
    private String version = "unknown";
    private String origin = "";

    /**
     * The schedule file for a zip and those laid over it, in order.
     *
     * @param id see {@link org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Source}
     * @throws org.healthstead.api.problem.ProblemException with a code of {@link ScheduleProblems}
     */
    public static String convert(String id, String title, List<CdcZip> zips) {
        CdcConverter converter = new CdcConverter();
        zips.forEach(converter::read);
        return converter.write(id, title);
    }

    /**
     * A zip as it was published.
     *
     * @param name of the file
     */
    public record CdcZip(String name, byte[] content) {}

    private void read(CdcZip zip) {
        ScheduleProblems problems = new ScheduleProblems(zip.name());
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip.content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Matcher found = VERSION.matcher(entry.getName());
                version = found.find() ? found.group(1) : version;
                boolean wanted = ANTIGEN.matcher(entry.getName()).matches()
                        || SCHEDULE.matcher(entry.getName()).matches();
                if (wanted) {
                    byte[] content = bounded(in, LARGEST - total, problems);
                    total += content.length;
                    take(entry.getName(), content);
                }
            }
        } catch (IOException e) {
            throw problems.notConverted(0, "the zip cannot be read.");
        }
        origin += (origin.isEmpty() ? "" : ", then ") + zip.name() + " sha256=" + sha256(zip.content());
    }

    private static byte[] bounded(InputStream in, long most, ScheduleProblems problems) throws IOException {
        byte[] content = in.readNBytes((int) most + 1);
        if (content.length > most) {
            throw problems.notConverted(0, "the files in the zip are larger than " + (LARGEST >> 20) + " MiB.");
        }
        return content;
    }

    private void take(String entry, byte[] content) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        XmlElement root = XmlElement.read(file, content);
        if (root.name().equals("scheduleSupportingData")) {
            schedule = root;
        } else if (root.name().equals("antigenSupportingData")) {
            antigens.put(AntigenLines.name(root), root);
        } else {
            throw root.problem("the file is \"" + root.name() + "\", not supporting data.");
        }
    }

    private String write(String id, String title) {
        if (schedule == null || antigens.isEmpty()) {
            throw new ScheduleProblems(origin)
                    .notConverted(0, "the zip needs ScheduleSupportingData.xml and files of antigens.");
        }
        LineWriter out = new LineWriter();
        out.remark("Made by CdcConverter. The format is described in the package "
                + ScheduleReader.class.getPackageName());
        out.line(0, "schedule", "", "format", ScheduleReader.FORMAT, "id", id, "version", version);
        out.line(0, "title", title);
        out.line(0, "origin", origin);
        out.line(0, "licence", LICENCE);
        new ScheduleLines(out, schedule).write();
        AntigenLines lines = new AntigenLines(out);
        antigens.values().forEach(lines::write);
        out.line(0, "end", "");
        return out.text();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
