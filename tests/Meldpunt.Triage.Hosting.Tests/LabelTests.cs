using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting.Tests.Journals;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>Labels are kept for staff, and go nowhere else.</summary>
public sealed class LabelTests : IDisposable
{
    private static readonly TriagePolicy Unlabelled = ShippedPolicy.Read() with { Texts = PolicyTexts.None, Codes = [] };

    private static readonly TriagePolicy Labelled = Unlabelled with
    {
        Labels = [new("drawn-queue", [ReportCondition.SomeItemIs("out-of-scope")]), new("urgent", [ReportCondition.Where("immediate-danger", "yes")])],
    };

    private static readonly TriageEngine Engine = TriageEngine.Create(Labelled);

    private static readonly CodeChange LostQueue = new() { Lost = ["drawn-queue"] };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_keeps_the_labels_and_is_read_back_with_them()
    {
        string line = LineOf(Engine);
        line.Should().Contain("\"questions\":[\"immediate-danger\",\"child-concern\",\"anonymous\",\"searched\",\"shared\"],\"labels\":[\"drawn-queue\"],\"policy\":");
        foreach (JournalReader reader in new[] { new JournalReader(), new JournalReader(Engine) }) reader.Read(Encoding.UTF8.GetBytes(line)).Outcome!.Labels.Should().Equal("drawn-queue");
    }

    [Fact]
    public void A_record_without_labels_is_as_it_was_before_there_were_any()
    {
        string line = LineOf(TriageEngine.Create(Unlabelled));
        line.Should().NotContain("labels");
        new JournalReader().Read(Encoding.UTF8.GetBytes(line)).Outcome!.Labels.Should().BeEmpty();
    }

    [Fact]
    public async Task A_replay_by_the_recorded_version_decides_labels_as_before_and_finds_a_planted_one()
    {
        string journal = LineOf(Engine) + LineOf(Engine).Replace("\"drawn-queue\"", "\"urgent\"", StringComparison.Ordinal);
        ReplaySummary summary = await ReplayAsync(JournalReplay.AsRecorded(Engine), journal);
        summary.Same.Should().Be(1);
        summary.Changes.Should().ContainSingle().Which.Report.Labels.Should().Be(new CodeChange { Lost = ["urgent"], Gained = ["drawn-queue"] });
    }

    [Fact]
    public async Task A_replay_by_a_version_without_labels_says_which_are_lost_and_one_of_records_without_says_which_are_gained()
    {
        TriageEngine plain = TriageEngine.Create(Unlabelled);
        (await ReplayAsync(JournalReplay.Under(plain), LineOf(Engine))).Changes.Should().ContainSingle().Which.Report.Should().Be(new DecisionChange { Labels = LostQueue });
        (await ReplayAsync(JournalReplay.Under(Engine), LineOf(plain))).Changes.Should().ContainSingle().Which.Report.Labels.Gained.Should().Equal("drawn-queue");
    }

    [Fact]
    public async Task Past_reports_tell_which_labels_change()
    {
        PastReports past = new(PolicyDifference.Between(Labelled, Unlabelled));
        using MemoryStream input = new("""{"items":[{"format":"text"}]}"""u8.ToArray());
        (await past.CompareAsync(input, TestContext.Current.CancellationToken)).Changes.Should().ContainSingle().Which.Report.Labels.Should().Be(LostQueue);
    }

    [Fact]
    public async Task A_candidate_whose_labels_differ_is_counted_in_a_row_for_reports()
    {
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("now.json", Unlabelled with { Version = "now" }));
            options.ShadowFile = _folder.Write("candidate.json", Labelled with { Version = "candidate" });
        });
        await host.DecideDrawing();
        ShadowCounts counts = host.Triage.Shadow!;
        (counts.Changed, counts.Unlisted).Should().Be((1, 0));
        counts.Reports.Should().ContainSingle(row => row.Count == 1).Which.Row.Change.Labels.Gained.Should().Equal("drawn-queue");
    }

    [Fact]
    public async Task What_a_host_returns_and_logs_has_no_labels()
    {
        await using TestHost host = await TestHost.StartAsync(options => options.AddPolicyFile(_folder.Write("now.json", Labelled)));

        Decision decision = await host.DecideDrawing();

        decision.Labels.Should().Equal("drawn-queue");
        foreach (string json in new[] { JsonSerializer.Serialize(decision), JsonSerializer.Serialize(decision, JsonSerializerOptions.Web), decision.ToJson() }) json.Should().NotContain("labels").And.NotContain("drawn-queue");
        string.Join(' ', host.Log.Lines).Should().NotContain("drawn-queue");
    }

    private static string LineOf(TriageEngine engine)
    {
        PreparedReport report = engine.Read("""{"items":[{"format":"text"}]}"""u8).Report!;
        return JournalFolder.LineOf(new() { Time = DateTimeOffset.UnixEpoch, Report = report.Answers, Decision = engine.Decide(report) });
    }

    private static async Task<ReplaySummary> ReplayAsync(JournalReplay replay, string journal)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(journal));
        await replay.AddAsync(input, "journal", cancellation: TestContext.Current.CancellationToken);
        return replay.Summary;
    }
}
