using System.Text;
using Meldpunt.Triage.Harness.Journal;
using Meldpunt.Triage.Harness.Lines;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>
/// What a version of the library writes, kept for the ones after it: its policy, reports with what it decides of them, open and closed, and a
/// journal.
/// </summary>
internal static class ReleasedFiles
{
    public const string Policy = "policy.json";
    public const string Reports = "reports.jsonl";
    public const string Decisions = "decisions.jsonl";
    public const string Closed = "closed.jsonl";
    public const string Journal = "journal";

    private const int Records = 150;
    private const int Lines = 10;
    private const int Seed = 7;
    private const int MaxFileBytes = 64 * 1024;

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The folder of a version, from the root of the repository.</summary>
    public static string FolderOf(string version) => Path.Combine("tests", "released", version);

    /// <summary>Each file, by its path in the folder of its version.</summary>
    /// <param name="policy">The shipped policy, which this program decides by.</param>
    public static async Task<IReadOnlyList<(string File, byte[] Content)>> AllAsync(TriagePolicy policy)
    {
        PreparedReport[] reports = [.. ReportLines().Select(line => Reading(line).Report!)];
        return
        [
            (Policy, PolicyDocument.Write(policy)),
            (Reports, Text(ReportLines())),
            (Decisions, Text(reports.Select(report => TriageEngine.Default.Decide(report).ToJson()))),
            (Closed, Text(reports.Select(report => TriageEngine.Default.DecideClosed(report).ToJson()))),
            .. await JournalAsync(),
        ];
    }

    private static IEnumerable<string> ReportLines() =>
        File.ReadLines(SamplePolicies.Reports).Concat(GeneratedLines.Of(Lines, Seed).Select(line => line.Text)).Where(line => Reading(line).Report is not null);

    private static ReportReading Reading(string line) => TriageEngine.Default.Read(Encoding.UTF8.GetBytes(line));

    private static async Task<IReadOnlyList<(string File, byte[] Content)>> JournalAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("meldpunt");
        try
        {
            await using (FileJournal journal = new(new() { Directory = folder.FullName, Retention = Timeout.InfiniteTimeSpan, MaxFileBytes = MaxFileBytes, TimeProvider = new StandingClock(Start) }))
            {
                for (int number = 0; number < Records; number++) await journal.AppendAsync(SeededRecords.Of(number));
            }

            return [.. JournalDirectory.Files(folder.FullName).Select(file => (Path.Combine(Journal, Path.GetFileName(file)), File.ReadAllBytes(file)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
}
