// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.problem;

import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** Every refusal of this bundle, and every reason to keep a plugin away, in one place. */
public final class PluginProblems {

    private static final long MEGABYTE = 1_000_000;

    private PluginProblems() {}

    public static ProblemException notFound(String name) {
        return ProblemCode.PLUGIN_NOT_FOUND
                .problem("There is no plugin of this name. List them.", name)
                .exception();
    }

    public static ProblemException shipped(String name) {
        return ProblemCode.PLUGIN_SHIPPED
                .problem("This plugin comes with the product and cannot be removed. Stop it instead.", name)
                .exception();
    }

    public static ProblemException stopping() {
        return ProblemCode.PLUGIN_STOPPING
                .problem("The server is stopping, so plugins cannot be changed. Nothing was done; try again after the"
                        + " next start.")
                .exception();
    }

    public static ProblemException tooLarge(long mostBytes) {
        String most = Long.toString(mostBytes / MEGABYTE);
        return ProblemCode.PLUGIN_TOO_LARGE
                .problem(
                        "The file is larger than " + most + " MB. If you trust it, raise maxFileMegabytes in"
                                + " org.healthstead.extensions.cfg.",
                        most)
                .exception();
    }

    public static ProblemException notKept() {
        return ProblemCode.PLUGIN_NOT_KEPT
                .problem("The plugin could not be written to the disk. Make room, then try again.")
                .exception();
    }

    /** @param lacking what a bundle has and this file has not */
    public static ProblemException notBundle(String lacking) {
        return ProblemCode.PLUGIN_NOT_BUNDLE
                .problem(
                        "This file is no plugin. Wanted: a jar whose manifest has Bundle-ManifestVersion 2,"
                                + " Bundle-SymbolicName and Bundle-Version. Missing or wrong: " + lacking + ".",
                        lacking)
                .exception();
    }

    public static ProblemException fragment(String name) {
        return ProblemCode.PLUGIN_FRAGMENT
                .problem("This file is a fragment, a part of another bundle. Wanted: a bundle of its own.", name)
                .exception();
    }

    public static ProblemException nameTaken(String name) {
        return ProblemCode.PLUGIN_NAME_TAKEN
                .problem(
                        "The name " + name + " belongs to a part of the product. Its maker has to choose another"
                                + " Bundle-SymbolicName.",
                        name)
                .exception();
    }

    /** @param there the plugin that is here, whose name is the same but for capital letters */
    public static ProblemException nameAlike(String name, String there) {
        return ProblemCode.PLUGIN_NAME_ALIKE
                .problem(
                        "The name " + name + " is that of a plugin that is here, " + there
                                + ", but for capital letters. Remove that one first, or do without this one.",
                        name,
                        there)
                .exception();
    }

    public static ProblemException otherMaker(String name, String vendor, String vendorBefore) {
        return ProblemCode.PLUGIN_OTHER_MAKER
                .problem(
                        "The plugin " + name + " is here already, made by " + vendorBefore
                                + "; this file says that it is"
                                + " made by " + vendor + ". If you trust it, remove the one that is here first, then"
                                + " install it.",
                        name,
                        vendor,
                        vendorBefore)
                .exception();
    }

    public static ProblemException otherSigner(String name) {
        return ProblemCode.PLUGIN_OTHER_SIGNER
                .problem(
                        "The plugin " + name + " that is here is signed, and this file is not signed with the same key."
                                + " If you trust it, remove the one that is here first, then install it.",
                        name)
                .exception();
    }

    /** True when a plugin lacks what another one may have. */
    public static boolean isMissing(Problem problem) {
        return ProblemCode.PLUGIN_MISSING_IMPORT.isOf(problem) || ProblemCode.PLUGIN_MISSING_REQUIREMENT.isOf(problem);
    }

    /** @param what is not known */
    public static ProblemException permission(String what) {
        return ProblemCode.PLUGIN_PERMISSION
                .problem(
                        "The plugin asks for a permission that this version does not know: " + what
                                + ". Install a version of it for this server, or update the server.",
                        what)
                .exception();
    }

    public static ProblemException forbiddenImport(String what) {
        return ProblemCode.PLUGIN_FORBIDDEN_IMPORT
                .problem(
                        "The plugin asks for what is not open to plugins: " + what
                                + ". A plugin uses org.healthstead.api and org.healthstead.ui.api only.",
                        what)
                .exception();
    }

    public static ProblemException forbiddenExport(String exported) {
        return ProblemCode.PLUGIN_FORBIDDEN_EXPORT
                .problem(
                        "The plugin offers a package of the product itself: " + exported
                                + ". Its maker has to leave it out of the jar.",
                        exported)
                .exception();
    }

    public static ProblemException apiRange(String imported, String got, String ours) {
        return ProblemCode.PLUGIN_API_RANGE
                .problem(
                        "The plugin was made for another version: it wants " + imported + " in " + got
                                + ", and this server has " + ours + ". Wanted: a range that contains it, with an end.",
                        imported,
                        got,
                        ours)
                .exception();
    }

    public static ProblemException missingImport(String imported, String range) {
        return ProblemCode.PLUGIN_MISSING_IMPORT
                .problem(
                        "The plugin needs the package " + imported + " in version " + range
                                + ", which nothing on this server has. Its maker has to put it into the jar.",
                        imported,
                        range)
                .exception();
    }

    public static ProblemException missingRequirement(String what) {
        return ProblemCode.PLUGIN_MISSING_REQUIREMENT
                .problem("The plugin needs what this server does not have: " + what + ".", what)
                .exception();
    }

    public static ProblemException updateFailed(String title, String oldVersion, Problem why) {
        return ProblemCode.PLUGIN_UPDATE_FAILED
                .problem(
                        "The new version does not start, so version " + oldVersion + " goes on. " + why.detail(),
                        title,
                        oldVersion,
                        why.detail())
                .exception();
    }

    /** @param fault class and message of what was thrown */
    public static Problem startFailed(String title, String fault) {
        return ProblemCode.PLUGIN_START_FAILED.problem(
                "The plugin failed while it started: " + fault + ". Ask its maker, or install another version.",
                title,
                fault);
    }

    public static Problem startHangs(String title, long seconds) {
        return ProblemCode.PLUGIN_START_HANGS.problem(
                "The plugin had not started after " + seconds + " seconds and was given up. Remove it, or install"
                        + " another version.",
                title,
                Long.toString(seconds));
    }

    public static boolean isHang(Problem problem) {
        return ProblemCode.PLUGIN_START_HANGS.isOf(problem);
    }

    public static Problem startCrashed(String title) {
        return ProblemCode.PLUGIN_START_CRASHED.problem(
                "The server ended while this plugin started, so it is kept away. Start it again if the power failed"
                        + " just then; else remove it.",
                title);
    }

    public static Problem faults(String title, String last) {
        return ProblemCode.PLUGIN_FAULTS.problem(
                "The plugin failed several times within a short time; last: " + last + ". Start it again, or install"
                        + " another version.",
                title,
                last);
    }

    public static Problem hangs(String title, long seconds) {
        return ProblemCode.PLUGIN_HANGS.problem(
                "The plugin did not come back from a call for " + seconds + " seconds, so its thread is lost until the"
                        + " server is restarted. Remove it, or install another version.",
                title,
                Long.toString(seconds));
    }

    public static Problem file(String title) {
        return ProblemCode.PLUGIN_FILE.problem(
                "The file of the plugin in the folder plugins is missing or was changed. Install the plugin again.",
                title);
    }
}
