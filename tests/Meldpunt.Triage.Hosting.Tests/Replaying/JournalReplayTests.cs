using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Harness.Journal;
using Meldpunt.Triage.Hosting.Tests.Journals;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Hosting.Tests.Replaying;

public sealed class JournalReplayTests
{
    private const int Count = 3000;

    private static readonly TriageEngine Earlier = TriageEngine.Create(Hotline.Earlier);
    private static readonly TriageEngine Later = TriageEngine.Create(Hotline.Read());

    private static IEnumerable<string> Lines => Enumerable.Range(0, Count).Select(number => JournalFolder.LineOf(SeededRecords.Of(number, Later)));

    [Fact]
    public async Task A_replay_by_the_recorded_version_decides_every_record_as_before()
    {
        ReplaySummary summary = await ReplayAsync(JournalReplay.AsRecorded(Later), string.Concat(Lines));
        summary.Should().Be(new ReplaySummary { Read = Count, Faulty = 0, Same = Count, Changed = 0 });
        summary.IsSame.Should().BeTrue();
    }

    [Fact]
    public async Task A_replay_finds_each_planted_difference_in_its_place()
    {
        string[] lines = [.. Lines];
        Plant(lines, 100, "\"referrals\":[", "\"referrals\":[\"planted\",");
        Plant(lines, 200, "\"questions\":[", "\"questions\":[\"planted\",");
        Plant(lines, 300, Later.Version.Sha256, new string('0', 64));
        Plant(lines, 400, "\"facts\":{", "\"facts\":{\"planted\":\"yes\",");
        lines[500] = "\n";
        lines[600] = lines[600].Replace("{\"route\":", "{ \"route\":", StringComparison.Ordinal);
        ReplaySummary summary = await ReplayAsync(JournalReplay.AsRecorded(Later), string.Concat(lines));
        (summary.Read, summary.Faulty, summary.Same, summary.Changed, summary.OfUnknownVersion).Should().Be((Count - 2, 1, Count - 6, 3, 1));
        summary.Unknown.Should().Equal(new UnknownVersion { Policy = Later.Version with { Sha256 = new('0', 64) }, Count = 1 });
        summary.Faults.Should().ContainSingle().Which.Place.Should().Be(new JournalPlace { Source = "journal", Line = 401 });
        summary.Changes.Single(change => change.IsOfOtherParts).First.Should().Equal(new JournalPlace
        {
            Source = "journal",
            Line = 201,
        }, new JournalPlace { Source = "journal", Line = 601 });
        ReplayChange referral = summary.Changes.Single(change => !change.IsOfOtherParts);
        referral.Report.Referrals.Lost.Should().Equal("planted");
        referral.First.Should().Equal(new JournalPlace { Source = "journal", Line = 101 });
    }

    [Fact]
    public async Task A_replay_by_another_version_changes_as_many_records_as_a_naive_comparison()
    {
        Dictionary<string, long> expected = [];
        for (int number = 0; number < Count; number++)
        {
            DecisionRecord record = SeededRecords.Of(number, Later);
            Decision after = Earlier.Decide(new JournalReader(Earlier).Read(Encoding.UTF8.GetBytes(JournalFolder.LineOf(record))).Report!);
            string way = $"{Told(record.Decision)} → {Told(after)}";
            if (Told(record.Decision) != Told(after)) expected[way] = expected.GetValueOrDefault(way) + 1;
        }

        ReplaySummary summary = await ReplayAsync(JournalReplay.Under(Earlier), string.Concat(Lines));
        summary.Changed.Should().Be(expected.Values.Sum()).And.BePositive();
        summary.Same.Should().Be(Count - summary.Changed);
        summary.Changes.Sum(change => change.Count).Should().Be(summary.Changed);
        summary.Changes.Select(change => change.Count).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task A_replay_by_another_version_finds_the_changes_that_comparing_past_reports_finds()
    {
        string[] reports = [.. Enumerable.Range(0, Count).Select(number => $"{{\"items\":[{{\"place\":\"{(number % 2 == 0 ? "cloud" : "dark-web")}\",\"rendering\":\"{(number % 3 == 0 ? "drawn" : "photographic")}\"}}]}}\n")];
        PastReports past = new(PolicyDifference.Between(Earlier.Policy, Later.Policy));
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Concat(reports)));
        PastReportsSummary expected = await past.CompareAsync(input, TestContext.Current.CancellationToken);
        string journal = string.Concat(reports.Select(report =>
        {
            Meldpunt.Triage.PreparedReport read = Earlier.Read(Encoding.UTF8.GetBytes(report)).Report!;
            return JournalFolder.LineOf(new() { Time = DateTimeOffset.UnixEpoch, Report = read.Answers, Decision = Earlier.Decide(read) });
        }));
        ReplaySummary summary = await ReplayAsync(JournalReplay.Under(Later), journal);
        summary.Changes.Select(change => (change.Items, change.Report.Route, change.Count)).Should().Equal(expected.Changes.Select(change => (change.Items, change.Report.Route, change.Count)));
    }

    [Fact]
    public async Task A_replay_of_records_of_two_versions_decides_each_by_its_own_version()
    {
        string mixed = string.Concat(Lines.Take(500)) + string.Concat(Enumerable.Range(0, 500).Select(number => JournalFolder.LineOf(ByEarlier(SeededRecords.Of(number, Later)))));
        ReplaySummary both = await ReplayAsync(JournalReplay.AsRecorded(Later, Earlier), mixed);
        both.Should().Be(new ReplaySummary { Read = 1000, Faulty = 0, Same = 1000, Changed = 0 });
        ReplaySummary one = await ReplayAsync(JournalReplay.AsRecorded(Earlier), mixed);
        one.Unknown.Should().Equal(new UnknownVersion { Policy = Later.Version, Count = 500 });
        one.IsSame.Should().BeFalse();
    }

    [Fact]
    public async Task A_replay_adds_up_several_streams_and_can_be_cancelled()
    {
        JournalReplay replay = JournalReplay.AsRecorded(Later);
        await ReplayAsync(replay, string.Concat(Lines.Take(10)));
        (await ReplayAsync(replay, string.Concat(Lines.Take(5)))).Read.Should().Be(15);
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        Func<Task> more = () => replay.AddAsync(new MemoryStream(new byte[10]), cancellation: stopped.Token);
        await more.Should().ThrowAsync<OperationCanceledException>();
    }

    private static DecisionRecord ByEarlier(DecisionRecord record)
    {
        Meldpunt.Triage.PreparedReport report = new JournalReader(Earlier).Read(Encoding.UTF8.GetBytes(JournalFolder.LineOf(record))).Report!;
        return new() { Time = record.Time, Report = report.Answers, Decision = Earlier.Decide(report) };
    }

    private static async Task<ReplaySummary> ReplayAsync(JournalReplay replay, string journal)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(journal));
        await replay.AddAsync(input, "journal", cancellation: TestContext.Current.CancellationToken);
        return replay.Summary;
    }

    private static string Told(Decision decision) => string.Join(
        " ", decision.Route, decision.Referrals.Select(referral => referral.Id).Aggregate("", string.Concat), decision.Notices, string.Join(",", decision.Items.Select(item => $"{item.Route}{item.Reasons}")));

    private static void Plant(string[] lines, int line, string text, string by)
    {
        int at = lines[line].LastIndexOf(text, StringComparison.Ordinal);
        lines[line] = string.Concat(lines[line].AsSpan(0, at), by, lines[line].AsSpan(at + text.Length));
        lines[line] = lines[line].Replace("\"planted\",]", "\"planted\"]", StringComparison.Ordinal).Replace("\"yes\",}", "\"yes\"}", StringComparison.Ordinal);
    }
}
