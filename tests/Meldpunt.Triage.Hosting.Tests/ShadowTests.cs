using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting.Tests;

public sealed class ShadowTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task When_every_combination_is_decided_once_each_row_counts_as_many_as_the_exact_difference()
    {
        TriagePolicy candidate = TestFolder.Version("candidate", "refer");
        await using TestHost host = await Start(candidate);
        PolicyDifference difference = PolicyDifference.Between(ShippedPolicy.Read(), candidate);

        foreach (Answers item in Complete(host.Triage.Engine.Policy.Vocabulary.ItemFacts)) await Decide(host, [item]);

        ShadowCounts counts = host.Triage.Shadow!;
        counts.Items.Select(row => row.Row.Where).Should().Equal(difference.Item.Rows.Select(row => row.Where));
        counts.Items.Select(row => (BigInteger)row.Count).Should().Equal(difference.Item.Rows.Select(row => row.Count));
        (counts.Changed, counts.Same).Should().Be(((long)difference.Item.AnyChanged, (long)(difference.Item.Combinations - difference.Item.AnyChanged)));
        (counts.Failed, counts.Unlisted).Should().Be((0, 0));
        counts.Candidate.Version.Should().Be("candidate");
    }

    [Fact]
    public async Task A_change_of_a_rule_for_reports_is_counted_in_the_rows_for_reports()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        TriagePolicy candidate = shipped with
        {
            Version = "candidate",
            Referrals = [.. shipped.Referrals.Select(rule => rule.Id == "veilig-thuis" ? rule with { Contact = new("Veilig Thuis", "0000") } : rule)],
        };
        await using TestHost host = await Start(candidate);
        PolicyDifference difference = PolicyDifference.Between(shipped, candidate);

        int reports = 0;
        foreach (Answers report in Complete(host.Triage.Engine.Policy.Vocabulary.ReportFacts))
        {
            reports++;
            await host.Triage.DecidePreparedAsync(new PreparedReport { Items = [], Answers = report }, TestContext.Current.CancellationToken);
        }

        ShadowCounts counts = host.Triage.Shadow!;
        counts.Reports.Should().ContainSingle().Which.Row.Where.Should().Equal(difference.Report.Rows[0].Where);
        (counts.Reports[0].Count, counts.Changed, counts.Same, counts.Unlisted).Should().Be((reports * 2 / 3, reports * 2 / 3, reports / 3, 0));
    }

    [Fact]
    public async Task The_candidate_never_influences_a_decision()
    {
        await using TestHost host = await Start(TestFolder.Version("candidate", "assess"));

        (await host.DecideDrawing()).Should().Be(TriageEngine.Default.Decide(TestHost.Drawing));
        host.Triage.Shadow!.Changed.Should().Be(1);
    }

    [Fact]
    public async Task A_candidate_with_an_additional_fact_is_compared_without_failures()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        Fact extra = new("more", ["yes", "no", "in-doubt"]);
        TriagePolicy candidate = shipped with
        {
            Version = "candidate",
            Vocabulary = shipped.Vocabulary with { ItemFacts = new([.. shipped.Vocabulary.ItemFacts, extra]) },
            Texts = PolicyTexts.None,
        };
        await using TestHost host = await Start(candidate);
        await host.DecideDrawing();

        (host.Triage.Shadow!.Same, host.Triage.Shadow.Failed).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_changed_candidate_is_counted_from_zero_and_an_unreadable_one_leaves_the_previous_one()
    {
        await using TestHost host = await Start(TestFolder.Version("candidate", "assess"));
        await host.DecideDrawing();
        _folder.Write("candidate.json", "{");
        host.LookAtFiles();
        host.Triage.Shadow!.Changed.Should().Be(1);

        _folder.Write("candidate.json", TestFolder.Version("candidate-2", "out-of-scope"));
        host.LookAtFiles();
        await host.DecideDrawing();
        ShadowCounts counts = host.Triage.Shadow!;
        (counts.Candidate.Version, counts.Changed, counts.Same).Should().Be(("candidate-2", 0, 1));
    }

    [Fact]
    public async Task A_candidate_of_another_hotline_is_logged_as_a_warning_and_not_compared()
    {
        await using TestHost host = await Start(TestFolder.Version("candidate") with { Id = "another-hotline" });

        (await host.DecideDrawing()).Should().Be(TriageEngine.Default.Decide(TestHost.Drawing));
        host.Triage.Shadow.Should().BeNull();
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Warning", StringComparison.Ordinal)).Which.Should().Contain("cannot be compared").And.Contain("two hotlines");
    }

    [Fact]
    public async Task A_version_is_compared_with_the_candidate_once_it_has_come_into_force()
    {
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("now.json", TestFolder.Version("now")));
            options.AddPolicyFile(_folder.Write("next.json", TestFolder.Version("next")), TestHost.Start.AddMinutes(1));
            options.ShadowFile = _folder.Write("candidate.json", TestFolder.Version("candidate", "refer"));
        });
        await host.DecideDrawing();
        host.Triage.Shadow!.InForce.Version.Should().Be("now");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        while (host.Triage.Shadow!.InForce.Version == "now")
        {
            await host.DecideDrawing();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        host.Triage.Shadow.InForce.Version.Should().Be("next");
    }

    private static ValueTask<Meldpunt.Triage.Decision> Decide(TestHost host, Answers[] items) => host.Triage.DecidePreparedAsync(
        new PreparedReport
        {
            Items = [.. items.Select(item => new PreparedItem { Answers = item })],
            Answers = Answers.None(host.Triage.Engine.Policy.Vocabulary.ReportFacts),
        }, TestContext.Current.CancellationToken);

    private static IEnumerable<Answers> Complete(FactList facts) => facts.Aggregate(
        (IEnumerable<Answers>)[Answers.None(facts)], (all, fact) => all.SelectMany(answers => fact.Answers.Select(answer => answers.With(fact.Id, answer))));

    private Task<TestHost> Start(TriagePolicy candidate) =>
        TestHost.StartAsync(options => options.ShadowFile = _folder.Write("candidate.json", candidate));
}
