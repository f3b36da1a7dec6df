using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using NRules;
using Tried = Meldpunt.Triage.TestPolicies.BruteForce.Combinations;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>
/// A policy that asks everything that a rule for a report can ask, over every report of up to two items, compared with a naive reading of it; the
/// guard is off, lest the engine be compared with itself.
/// </summary>
public sealed class EveryConditionTests
{
    private static readonly ItemCondition Whole = new() { Routes = ["turn", "wait"], InDoubt = true, Facts = Condition.Where("18-or-over", "yes", "in-doubt") };

    private static readonly TriagePolicy Policy = new PolicyBuilder("every-condition", "1")
        .Routes("wait", "go", "wait", "stop", "turn")
        .ItemFact("18-or-over", "yes", "no", "in-doubt")
        .ItemFact("size", "small", "2-by-2", "in-doubt")
        .ReportFact("urgent", "yes", "no")
        .Rule("A", "under-18", Condition.Where("18-or-over", "no"), "go")
        .Rule("B", "large", Condition.Where("size", "2-by-2"), "stop")
        .Rule("B", "any-size", Condition.Where("size", "small", "2-by-2", "in-doubt").And("18-or-over", "yes"), "stop")
        .Otherwise("C", "rest", "turn")
        .EmptyReport(new("hurry", [ReportCondition.Where("urgent", "yes") with { NoItem = ItemCondition.Any }], "go"))
        .EmptyReport(new("never", [ReportCondition.HasItems, ReportCondition.EveryItemIs("go", "wait", "stop", "turn")], "stop"))
        .EmptyReport(new("calm", [ReportCondition.Where("urgent", "no")], "turn"))
        .Referral(new("desk", [ReportCondition.RouteIs("go", "turn")], new("Desk")))
        .Referral(new("office", [ReportCondition.Always with { SomeItem = new() { Reasons = ["under-18", "large"] } }, ReportCondition.RouteIs("turn")], new("Office"))
        {
            Precedes = new("desk", [ReportCondition.RouteIs("go") with { NoItem = new() { Reasons = ["any-size"] } }, ReportCondition.Where("urgent", "no")]),
        })
        .Notice(new("all", [ReportCondition.EveryItemIs("stop", "turn")]))
        .Notice(new("none", [ReportCondition.NoItemIs("stop")]))
        .Label(new("112", [ReportCondition.Always with { EveryItem = Whole }]))
        .Label(new("some", [ReportCondition.Always with { SomeItem = Whole }]))
        .Label(new("2-none", [ReportCondition.RouteIs("go", "wait") with { NoItem = Whole }, ReportCondition.RouteIs("stop") with { EveryItem = new() { Reasons = ["any-size"], InDoubt = true } }]))
        .Build();

    [Fact]
    public void Every_condition_on_a_report_is_decided_in_NRules_as_it_reads()
    {
        Room room = new(PolicyRules.For(TriageEngine.Create(Policy), null, isGuarded: false));
        Compare(room).Should().Be((819, 0));
    }

    public static TheoryData<string> Faults => ["some for every", "a reason less", "no for some", "an answer less", "another route", "a rule for empty reports less", "a label less"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_a_condition_is_found(string fault)
    {
        Room room = new(PolicyRules.For(TriageEngine.Create(Policy), null, isGuarded: false, Plant(fault)));
        (int reports, int different) = Compare(room);
        different.Should().BePositive();
        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {different} of {reports:N0} decided otherwise");
    }

    [Fact]
    public void A_label_that_the_policy_does_not_have_is_told_with_the_nearest()
    {
        TriageCase one = PolicyRules.For(TriageEngine.Create(Policy)).Case(new Report());
        CaseDecided decided = new(one, one.Engine.Decide(one.Report));
        (decided.HasLabel("2-none"), decided.HasLabel("112")).Should().Be((true, false));
        decided.Invoking(it => it.HasLabel("2-some")).Should().Throw<ArgumentException>().WithMessage("'2-some' is not a label; did you mean 'some'?*");
    }

    private static (int Reports, int Different) Compare(Room room)
    {
        BruteForceReports all = new(new(Policy));
        BruteForceItem[] items = all.Items.Partial;
        ISession session = room.Open();
        (int reports, int different) = (0, 0);
        foreach (BruteForceItem[] some in Lists(items))
        {
            foreach (string?[] words in Tried.WithUnanswered(all.Facts))
            {
                BruteForceOutcome expected = all.Report([.. some.Select(BruteForceKind.Of)], words).Outcome;
                Decision found = room.Decide(session, new() { Items = [.. some.Select(item => new PreparedItem { Answers = Answered(items[0].Facts, item.Words) })], Answers = Answered(all.Facts, words) });
                BruteForceOutcome read = new(found.Route, [.. found.Referrals.Select(one => one.Id)], [.. found.Notices.Select(one => one.Id)], [.. found.Labels]);
                if (read.Key != expected.Key) different++;
                reports++;
            }
        }

        session.Query<object>().AsEnumerable().Should().BeEmpty("what follows from a case goes with it");
        return (reports, different);
    }

    // Up to two items, in both orders.
    private static IEnumerable<BruteForceItem[]> Lists(BruteForceItem[] items) =>
        items.SelectMany(one => items.Select(other => (BruteForceItem[])[one, other])).Concat(items.Select(one => (BruteForceItem[])[one])).Prepend([]);

    private static Answers Answered(FactList facts, string?[] words) =>
        words.Zip(facts).Aggregate(Answers.None(facts), (answers, one) => one.First is null ? answers : answers.With(one.Second.Id, one.First));

    private static TriagePolicy Plant(string fault) => fault switch
    {
        "some for every" => OfNotice("all", ReportCondition.SomeItemIs("stop", "turn")),
        "a reason less" => Policy with { Referrals = [Policy.Referrals[0], Policy.Referrals[1] with { When = [ReportCondition.Always with { SomeItem = new() { Reasons = ["under-18"] } }, ReportCondition.RouteIs("turn")] }] },
        "no for some" => OfNotice("none", ReportCondition.SomeItemIs("stop")),
        "an answer less" => OfLabel("some", ReportCondition.Always with { SomeItem = Whole with { Facts = Condition.Where("18-or-over", "yes") } }),
        "another route" => OfLabel("2-none", ReportCondition.RouteIs("go") with { NoItem = Whole }),
        "a rule for empty reports less" => Policy with { EmptyReport = [.. Policy.EmptyReport.Take(2)] },
        "a label less" => Policy with { Labels = [.. Policy.Labels.Skip(1)] },
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static TriagePolicy OfNotice(string id, ReportCondition when) =>
        Policy with { Notices = Policy.Notices.Select(notice => notice.Id == id ? notice with { When = [when] } : notice).ToValueList() };

    private static TriagePolicy OfLabel(string id, ReportCondition when) =>
        Policy with { Labels = Policy.Labels.Select(label => label.Id == id ? label with { When = [when] } : label).ToValueList() };
}
