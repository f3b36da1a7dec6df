using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>What is said of a replay.</summary>
internal static class ReplayText
{
    private const int MostPlaces = 5;
    private const int MostChanges = 50;
    private const int ShownSha256 = 12;

    public static string Title(PolicyVersion? under) => under is null
        ? "Decided again by the recorded versions."
        : $"Decided again by {under.Id} {under.Version}.";

    /// <summary>The counts, in a few sentences.</summary>
    public static string Counts(ReplaySummary summary)
    {
        string unknown = summary.OfUnknownVersion == 0 ? "" : $" {Figures.Counted(summary.OfUnknownVersion, "is", "are")} of an unknown version.";
        string faulty = summary.Faulty == 0 ? "" : $" {Figures.Counted(summary.Faulty, "line was invalid", "lines were invalid")}.";
        string changed = summary.Changed == 0 ? "none" : Figures.Count(summary.Changed);
        return $"Of {Figures.Counted(summary.Read, "record", "records")} {Figures.Counted(summary.Same, "is", "are")} decided as before and {changed} differently.{unknown}{faulty}";
    }

    /// <summary>The most frequent ways of changing; of a long list people see the start, and how much more there is.</summary>
    public static IEnumerable<string> Changes(ReplaySummary summary)
    {
        foreach (ReplayChange change in summary.Changes.Take(MostChanges)) yield return Write(change);
        int more = summary.Changes.Count - MostChanges;
        long records = summary.Changed - summary.Changes.Take(MostChanges).Sum(change => change.Count);
        if (more > 0) yield return $"{Figures.Count(records)}: in {Figures.Counted(more, "more way", "more ways")}, which --output json lists";
    }

    private static string Write(ReplayChange change)
    {
        string what = change.IsOfOtherParts ? "something other than route, reasons, referrals, notices and labels" : ChangeText.OfAll(change.Report, change.Items);
        string more = change.Count > MostPlaces ? ", …" : "";
        return $"{Figures.Count(change.Count)}: {what} ({Places(change.First.Take(MostPlaces))}{more})";
    }

    public static IEnumerable<string> Unknown(ReplaySummary summary) => summary.Unknown.Select(version =>
        $"{Figures.Counted(version.Count, "record", "records")} of {Word(version.Policy.Id)} {Word(version.Policy.Version)}, SHA-256 {Short(version.Policy.Sha256)}; pass its document with --version");

    public static IEnumerable<string> Faults(ReplaySummary summary) => summary.Faults.Select(fault => $"{Place(fault.Place)} {fault.Fault}");

    private static string Places(IEnumerable<JournalPlace> places) => string.Join(
        "; ", places.GroupBy(place => place.Source).Select(file => $"{file.Key}:{string.Join(", ", file.Select(place => place.Line))}"));

    private static string Place(JournalPlace place) => $"{place.Source}:{place.Line}";

    private static string Short(string sha256) => sha256.Length <= ShownSha256 ? Shown.Plain(sha256) : $"{Shown.Plain(sha256[..ShownSha256])}…";

    // A journal may be from anywhere; what is no word does not belong on a terminal.
    private static string Word(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? word : Shown.Word(word);
}
