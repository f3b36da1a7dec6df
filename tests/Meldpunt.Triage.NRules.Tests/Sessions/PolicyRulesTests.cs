using System.Diagnostics;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.Structured;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

public sealed class PolicyRulesTests
{
    private const string Url = "https://example.org/a/very/private/path";

    [Fact]
    public void Any_sound_policy_is_decided_in_NRules_as_by_the_library()
    {
        int reports = 0;
        int different = 0;
        int labels = 0;
        RandomPolicies.Sound(PolicyShape.OfReports).Each(60, policy =>
        {
            TriageEngine engine = TriageEngine.Create(policy);
            Room room = new(PolicyRules.For(engine, null, isGuarded: false));
            ISession session = room.Open();
            Random random = new(3);
            for (int i = 0; i < 50; i++, reports++)
            {
                PreparedReport report = Room.Random(engine, random);
                Decision decision = room.Decide(session, report);
                if (!decision.Equals(engine.Decide(report))) different++;
                labels += decision.Labels.Count;
            }

            different.Should().Be(0);
        }, Show.Policy);
        reports.Should().Be(Seeded.Cases(60) * 50);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seeded.Cases(60)} policies, {reports:N0} reports with {labels:N0} labels, {different} differences");
        labels.Should().BePositive();
    }

    [Fact]
    public void A_policy_of_a_hundred_rules_is_decided_in_NRules_as_by_the_library()
    {
        TriageEngine engine = TriageEngine.Create(StructuredPolicies.OfClusters(15, 100, 4) with { Guarantees = [] });
        Room room = new(PolicyRules.For(engine, null, isGuarded: false));
        ISession session = room.Open();
        Random random = new(3);
        for (int i = 0; i < 500; i++)
        {
            PreparedReport report = Room.Random(engine, random);
            room.Decide(session, report).Should().Be(engine.Decide(report));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine.Policy.Rules.Count()} rules, 500 reports, 0 differences");
    }

    [Fact]
    public void One_rule_for_the_whole_policy_decides_alike()
    {
        Room room = new(PolicyRules.Whole(TriageEngine.Default));
        room.Rules.Rules.Should().ContainSingle();
        ISession session = room.Open();
        Random random = new(3);
        for (int i = 0; i < 2_000; i++)
        {
            PreparedReport report = Room.Random(room.Rules.Engine, random);
            room.Decide(session, report).Should().Be(room.Rules.Engine.Decide(report));
        }
    }

    [Fact]
    public void There_is_a_rule_for_each_of_the_policy_and_the_same_policy_twice_is_refused()
    {
        TriagePolicy policy = TriageEngine.Default.Policy;
        string[] names = [.. PolicyRules.For(TriageEngine.Default).Rules.Select(rule => rule.Name)];
        names.Should().Contain(policy.Rules.Select(rule => $"{policy.Id}.{rule.Id}"))
            .And.Contain(policy.Referrals.Select(rule => $"{policy.Id}.referral.{rule.Id}"))
            .And.Contain(policy.Notices.Select(rule => $"{policy.Id}.notice.{rule.Id}"))
            .And.OnlyHaveUniqueItems();
        RuleRepository repository = new();
        repository.Add(PolicyRules.For(TriageEngine.Default));
        repository.Invoking(it => it.Add(PolicyRules.For(TriageEngine.Default))).Should().Throw<ArgumentException>();
        IRuleSet rules = PolicyRules.For(TriageEngine.Default);
        rules.Invoking(it => it.Add([])).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void Two_versions_stand_side_by_side_and_each_case_is_decided_by_its_own()
    {
        TriagePolicy policy = TriageEngine.Default.Policy;
        TriageEngine later = TriageEngine.Create(policy with
        {
            Version = "later",
            Guarantees = [],
            Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "cloud" ? rule with { When = Condition.Where("place", "device") } : rule).ToValueList() }).ToValueList(),
        });
        PolicyRules now = PolicyRules.For(TriageEngine.Default);
        PolicyRules then = PolicyRules.For(later, "later");
        ISession session = new Room(now, then).Open();
        Report report = new() { Items = [new() { Place = Place.Cloud, Link = Link.Given, Format = Format.Photo, Nature = Nature.SexualAct, Persons = Persons.Child, Rendering = Rendering.Photographic }] };
        (TriageCase one, TriageCase other) = (now.Case(report), then.Case(report));
        session.InsertAll([one, other]);
        session.Fire();
        (one.Decision!.Route, other.Decision!.Route).Should().Be(("refer", "assess"));
        other.Decision.Policy.Version.Should().Be("later");
    }

    [Fact]
    public void A_case_takes_no_report_of_another_policy()
    {
        TriageEngine other = TriageEngine.Create(StructuredPolicies.OfClusters(5, 10, 1) with { Guarantees = [] });
        PreparedReport report = Room.Random(other, new(1));
        PolicyRules rules = PolicyRules.For(TriageEngine.Default);
        rules.Invoking(it => it.Case(report)).Should().Throw<ArgumentException>().WithMessage("These answers are to facts other than those of this case's policy.*");
        rules.Case(new Report()).Invoking(it => it.Report = report).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_text_of_a_URL_is_in_no_fact_event_or_message()
    {
        List<string> seen = [];
        ISession session = Room.OfHosts.Open();
        session.Events.FactInsertedEvent += (_, told) => seen.Add($"{told.Fact.Value} {told.Fact.Type}");
        session.Events.RuleFiredEvent += (_, told) => seen.Add(string.Join(' ', told.Facts.Select(fact => fact.Value)));
        TriageCase one = Room.OfHosts.Rules.Case(new Report { Id = "secret-id", Items = [new() { Url = Url }] });
        session.Insert(one);
        session.Fire();
        seen.Should().NotBeEmpty();
        string all = string.Join('\n', seen);
        all.Should().NotContain("private").And.NotContain("example").And.NotContain("secret");
        one.Decision!.Items[0].Url!.Kind.ToString().Should().Be("Public");
    }

    [Fact]
    public void Many_cases_in_one_session_cost_at_most_three_times_as_much_each()
    {
        Random random = new(9);
        PreparedReport[] reports = [.. Enumerable.Range(0, 500).Select(_ => Room.Random(TriageEngine.Default, random, mostItems: 2))];
        double alone = double.MaxValue, together = double.MaxValue;
        // Other tests run meanwhile. What grows with the square stays far above the bound in every round: joins took twelve times as much.
        for (int round = 0; round < 15 && (round < 2 || together / alone >= 3); round++)
        {
            alone = Math.Min(alone, Measure(() =>
            {
                ISession session = Room.OfHosts.Open();
                foreach (PreparedReport report in reports) Room.OfHosts.Decide(session, report);
            }));
            together = Math.Min(together, Measure(() =>
            {
                ISession session = Room.OfHosts.Open();
                TriageCase[] cases = [.. reports.Select(report => Room.OfHosts.Rules.Case(report))];
                session.InsertAll(cases);
                session.Fire();
                cases.Should().OnlyContain(one => one.Decision != null);
            }));
        }

        (together / alone).Should().BeLessThan(3);
        TestContext.Current.TestOutputHelper?.WriteLine($"500 cases in one session: {together / alone:F2} times one each");
    }

    private static double Measure(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
