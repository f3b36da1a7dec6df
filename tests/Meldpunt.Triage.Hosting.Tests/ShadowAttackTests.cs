using System.Diagnostics.Metrics;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>Whatever a candidate is, the decisions that count are those of the policy in force, and each is counted once. Alone, because it hears every host of the process.</summary>
[Collection(Alone.Name)]
public sealed class ShadowAttackTests : IDisposable
{
    private const string Name = "attacked";

    private readonly TestFolder _folder = new();
    private readonly MeterListener _listener = new();
    private long _heard;

    public ShadowAttackTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "triage.shadow.decisions") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag is { Key: "triage.policy.name", Value: Name }) Interlocked.Add(ref _heard, value);
            }
        });
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_candidate_that_changes_all_the_time_never_touches_a_decision_and_each_is_counted_once()
    {
        TriagePolicy policy = Parcels("1");
        await using TestHost host = await Start(policy, Parcels("2", otherwise: "refer"));
        TriageService triage = host.Services.GetRequiredKeyedService<TriageService>(Name);
        TriageEngine engine = triage.Engine;
        using CancellationTokenSource stop = new();
        long decided = 0, wrong = 0;
        Task[] deciding = [.. Enumerable.Range(1, 3).Select(seed => Task.Run(async () =>
        {
            Random random = new(seed);
            while (!stop.IsCancellationRequested)
            {
                PreparedReport report = Report(policy, random);
                if (!(await triage.DecidePreparedAsync(report, CancellationToken.None)).Equals(engine.Decide(report))) Interlocked.Increment(ref wrong);
                Interlocked.Increment(ref decided);
            }
        }))];

        for (int round = 0; round < Seeded.Cases(1_600); round++)
        {
            switch (round % 8)
            {
                case 0: _folder.Write("candidate.json", Parcels($"v{round}", otherwise: "refer")); break;
                case 1: _folder.Write("candidate.json", "{"); break;
                case 2: _folder.Write("candidate.json", Parcels($"v{round}", content: ["letter", "plant"])); break;
                case 3: File.Delete(_folder["candidate.json"]); break;
                case 4: _folder.Write("candidate.json", Parcels($"v{round}", fact: "weight")); break;
                case 5: _folder.Write("candidate.json", Parcels($"v{round}") with { Id = "another-hotline" }); break;
                case 6: _folder.Write("candidate.json", Parcels($"v{round}", content: ["food", "other", "letter"])); break;
                default: _folder.Write("candidate.json", ""); break;
            }

            host.LookAtFiles();
        }

        await stop.CancelAsync();
        await Task.WhenAll(deciding);
        (wrong, decided).Should().Be((0, Volatile.Read(ref _heard)));
        decided.Should().BePositive();
        triage.Shadow!.Failed.Should().Be(0);
    }

    [Theory]
    [InlineData("weight", null)]
    [InlineData("content", "plant,book")]
    [InlineData("content", "food,letter,other,more")]
    public async Task A_candidate_of_other_facts_or_answers_is_compared_by_what_both_can_read(string fact, string? answers)
    {
        TriagePolicy policy = Parcels("1");
        await using TestHost host = await Start(policy, Parcels("2", fact: fact, content: answers?.Split(',')));
        TriageService triage = host.Services.GetRequiredKeyedService<TriageService>(Name);
        Random random = new(1);
        for (int i = 0; i < 1_000; i++) await triage.DecidePreparedAsync(Report(policy, random), TestContext.Current.CancellationToken);

        ShadowCounts counts = triage.Shadow!;
        (counts.Same + counts.Changed, counts.Failed, counts.Missed).Should().Be((1_000, 0, 0));
        Volatile.Read(ref _heard).Should().Be(1_000);
    }

    [Fact]
    public async Task A_candidate_whose_difference_needs_too_many_nodes_is_not_compared_and_decisions_go_on()
    {
        PolicyBuilder large = new("parcels", "2");
        for (int fact = 0; fact < 24; fact++) large.ItemFact(new Fact($"fact-{fact}", ["a", "b", "c"]) { Closed = "a" });
        for (int rule = 0; rule < 12; rule++) large.Rule("A", $"rule-{rule}", Condition.Where($"fact-{rule}", "a").And($"fact-{rule + 12}", "b"), "refer");
        TriagePolicy policy = Parcels("1");
        await using TestHost host = await TestHost.StartAsync(services => services.AddTriage(Name, options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", policy));
            options.ShadowFile = _folder.Write("candidate.json", large.Otherwise("B", "deliver", "assess").Build());
            options.NodeBudget = 20_000;
        }));
        TriageService triage = host.Services.GetRequiredKeyedService<TriageService>(Name);
        PreparedReport report = Report(policy, new(1));
        (await triage.DecidePreparedAsync(report, TestContext.Current.CancellationToken)).Should().Be(triage.Engine.Decide(report));
        if (triage.Shadow is { } counts) (counts.Same + counts.Changed).Should().Be(1);
        else host.Log.Lines.Should().ContainSingle(line => line.Contains("cannot be compared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counting_differences_takes_no_more_memory_however_many_there_are()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        await using TestHost host = await Start(shipped, TestFolder.Version("candidate", "refer"));
        TriageService triage = host.Services.GetRequiredKeyedService<TriageService>(Name);
        Random random = new(1);
        await Decide(Seeded.Cases(200_000));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await Decide(Seeded.Cases(1_000_000));
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(16 << 20);
        triage.Shadow!.Changed.Should().BePositive();

        async Task Decide(int reports)
        {
            for (int i = 0; i < reports; i++) await triage.DecidePreparedAsync(Report(shipped, random), TestContext.Current.CancellationToken);
        }
    }

    private static TriagePolicy Parcels(string version, string otherwise = "assess", string fact = "content", string[]? content = null)
    {
        string[] answers = content ?? ["letter", "food", "other"];
        return new PolicyBuilder("parcels", version)
            .ItemFact(fact, [.. answers, "in-doubt"])
            .ItemFact("size", "small", "large", "in-doubt")
            .Rule("A", "first", Condition.Where(fact, answers[0]).And("size", "small"), "refer")
            .Otherwise("B", "otherwise", otherwise)
            .Build();
    }

    private static PreparedReport Report(TriagePolicy policy, Random random) => new()
    {
        Items = [new() { Answers = Some(policy.Vocabulary.ItemFacts, random) }],
        Answers = Some(policy.Vocabulary.ReportFacts, random),
    };

    private static Answers Some(FactList facts, Random random) =>
        facts.Aggregate(Answers.None(facts), (answers, fact) => random.Next(4) == 0 ? answers : answers.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)]));

    private Task<TestHost> Start(TriagePolicy policy, TriagePolicy candidate) => TestHost.StartAsync(services => services.AddTriage(Name, options =>
    {
        options.AddPolicyFile(_folder.Write("policy.json", policy));
        options.ShadowFile = _folder.Write("candidate.json", candidate);
    }));
}
