using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting.Tests.Journals;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Hosting.Tests.Replaying;

/// <summary>Records of a journal are compared as the reports that they were made of.</summary>
public sealed class PastRecordsTests
{
    private static readonly TriageEngine Earlier = TriageEngine.Create(Hotline.Earlier);

    private static readonly PolicyDifference Difference = PolicyDifference.Between(Earlier.Policy, TriageEngine.Default.Policy);

    private static readonly string[] Reports = [.. Enumerable.Range(0, 400).Select(Report)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_journal_gives_the_same_counts_rows_and_lines_as_the_reports(bool isClosed)
    {
        PastReportsSummary reports = await CompareAsync(Difference, Reports, isClosed);
        PastReportsSummary records = await CompareAsync(Difference, Reports.Select(report => RecordOf(Earlier, report)), isClosed);

        reports.Changed.Should().BeGreaterThan(50);
        reports.Rows.Should().HaveCountGreaterThan(3);
        records.Should().Be(reports with { Records = Reports.Length });
    }

    [Fact]
    public async Task Records_of_either_version_and_reports_are_told_apart_in_one_file()
    {
        string[] lines = [RecordOf(Earlier, Reports[0]), "", Reports[1], RecordOf(TriageEngine.Default, Reports[2]), "{\"time\":\"2026-11-24T12:00:00Z\",\"facts\":{},\"decision\":{}}", "{\"decision\":\"refer\"}"];

        PastReportsSummary summary = await CompareAsync(Difference, lines, isClosed: false);

        (summary.Read, summary.Records, summary.Faulty).Should().Be((3, 2, 2));
    }

    [Theory]
    [InlineData("nothing", "$.decision.items[].facts.look: the new version has no fact 'look', and no mapping says what became of it")]
    [InlineData("answer", null)]
    [InlineData("split", null)]
    [InlineData("gone", "$.decision.items[].facts.look: nothing in the new version means 'drawn', as the mapping says")]
    public async Task A_record_is_unreadable_when_a_word_of_it_says_nothing_in_the_new_version(string mapped, string? reason)
    {
        VocabularyMapping mapping = mapped == "nothing" ? VocabularyMapping.ByName : new([new("look", "seen")
        {
            Answers = mapped switch
            {
                "answer" => [new("drawn", ["cartoon"])],
                "split" => [new("drawn", ["cartoon", "photo"])],
                _ => [new("drawn", [])],
            },
        }]);
        (TriageEngine old, TriageEngine present) = (TriageEngine.Create(ReplayDifferenceTests.Small("look", "photo", "drawn")), TriageEngine.Create(ReplayDifferenceTests.Small("seen", "photo", "cartoon")));
        string[] lines = [RecordOf(old, "{\"items\":[{}]}"), RecordOf(old, "{\"items\":[{},{\"look\":\"drawn\"}]}"), RecordOf(present, "{\"items\":[{\"seen\":\"photo\"}]}")];

        PastReportsSummary summary = await CompareAsync(PolicyDifference.Between(old.Policy, present.Policy, mapping), lines, isClosed: false);

        (summary.Read, summary.Records, summary.Faulty, summary.Unreadable).Should().Be((3, 3, 0, reason is null ? 0 : 1));
        summary.UnreadableReasons.Select(one => one.Reason).Should().Equal(reason is null ? [] : [reason]);
    }

    private static async Task<PastReportsSummary> CompareAsync(PolicyDifference difference, IEnumerable<string> lines, bool isClosed)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line.TrimEnd('\n')}\n"))));
        return await new PastReports(difference) { IsClosed = isClosed }.CompareAsync(input, TestContext.Current.CancellationToken);
    }

    private static string Report(int number)
    {
        string place = new[] { "\"place\":\"cloud\"", "\"place\":\"dark-web\"", "\"url\":\"not an address\"", "\"persons\":\"child\"" }[number % 4];
        string look = new[] { "drawn", "photographic", "in-doubt" }[number % 3];
        string rest = number % 5 == 0 ? "" : ",\"format\":\"photo\",\"nature\":\"sexual-act\"";
        return $"{{\"items\":[{{\"rendering\":\"{look}\",{place}{rest}}}{(number % 7 == 0 ? ",{}" : "")}],\"childConcern\":\"{(number % 2 == 0 ? "yes" : "no")}\"}}";
    }

    private static string RecordOf(TriageEngine engine, string report)
    {
        PreparedReport read = engine.Read(Encoding.UTF8.GetBytes(report)).Report!;
        return JournalFolder.LineOf(new() { Time = DateTimeOffset.UnixEpoch, Report = read.Answers, Decision = engine.Decide(read) });
    }
}
