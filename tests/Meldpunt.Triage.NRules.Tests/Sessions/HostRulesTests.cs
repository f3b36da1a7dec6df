using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>How urgent a host finds a case.</summary>
/// <param name="Of">The case.</param>
/// <param name="Level">1 is the most urgent.</param>
public sealed record Urgency(TriageCase Of, int Level);

public sealed class UrgentAssessment : Rule
{
    public override void Define()
    {
        CaseDecided decided = null!;
        When().Match(() => decided, it => it.Route == Route.Assess, it => it.HasReferral("emergency-112"));
        Then().Yield(_ => new Urgency(decided.Case, 1));
    }
}

public sealed class AnyAssessment : Rule
{
    public override void Define()
    {
        CaseDecided decided = null!;
        When().Match(() => decided, it => it.Route == Route.Assess).Not<Urgency>(it => it.Of == decided.Case, it => it.Level == 1);
        Then().Yield(_ => new Urgency(decided.Case, 2));
    }
}

public sealed class OfAdultsOnly : Rule
{
    public override void Define()
    {
        RuleApplies applies = null!;
        When().Match(() => applies, it => it.Rule == "adults-only");
        Then().Yield(_ => $"{applies.Item} {applies.Route}");
    }
}

public sealed class Mistyped : Rule
{
    public override void Define()
    {
        CaseDecided decided = null!;
        When().Match(() => decided, it => it.HasReferral("emergency-122"));
        Then().Yield(_ => "never");
    }
}

/// <summary>A host's own rules react to decisions.</summary>
public sealed class HostRulesTests
{
    private static readonly Report Urgent = new()
    {
        ImmediateDanger = YesNoDoubt.Yes,
        Items = [new() { Url = "https://example.org/a", Format = Format.Photo, Nature = Nature.SexualAct, Persons = Persons.Child, Rendering = Rendering.Photographic, Place = Place.PublicInternet }],
    };

    [Fact]
    public void What_a_hosts_rules_conclude_follows_the_answers()
    {
        PolicyRules rules = PolicyRules.For(TriageEngine.Default);
        ISession session = Open(rules, typeof(UrgentAssessment), typeof(AnyAssessment));
        TriageCase one = rules.Case(Urgent);
        session.Insert(one);
        session.Fire();
        session.Query<Urgency>().AsEnumerable().Should().Equal(new Urgency(one, 1));

        one.Report = rules.Prepare(Urgent with { ImmediateDanger = YesNoDoubt.No });
        session.Update(one);
        session.Fire();
        session.Query<Urgency>().AsEnumerable().Should().Equal(new Urgency(one, 2));
    }

    [Fact]
    public void A_hosts_rule_can_react_to_a_rule_that_applies()
    {
        PolicyRules rules = PolicyRules.For(TriageEngine.Default);
        ISession session = Open(rules, typeof(OfAdultsOnly));
        session.Insert(rules.Case(new Report { Items = [new(), new() { Persons = Persons.AdultsOnly }] }));
        session.Fire();
        session.Query<string>().AsEnumerable().Should().Equal("item 2 out-of-scope");
    }

    [Fact]
    public void A_word_that_the_policy_does_not_have_is_told_with_the_nearest()
    {
        PolicyRules rules = PolicyRules.For(TriageEngine.Default);
        ISession session = Open(rules, typeof(Mistyped));
        session.Insert(rules.Case(Urgent));
        session.Invoking(it => it.Fire()).Should().Throw<Exception>()
            .Which.GetBaseException().Message.Should().StartWith("'emergency-122' is not a referral; did you mean 'emergency-112'?");
    }

    [Fact]
    public void A_host_cannot_take_a_decision_out()
    {
        PolicyRules rules = PolicyRules.For(TriageEngine.Default);
        ISession session = Open(rules);
        session.Insert(rules.Case(Urgent));
        session.Fire();
        CaseDecided decided = session.Query<CaseDecided>().AsEnumerable().Single();
        session.Invoking(it => it.Retract(decided)).Should().Throw<ArgumentException>();
        typeof(CaseDecided).GetConstructors().Should().BeEmpty();
        typeof(ItemDecided).GetConstructors().Should().BeEmpty();
        typeof(RuleApplies).GetConstructors().Should().BeEmpty();
        typeof(TriageItem).GetConstructors().Should().BeEmpty();
    }

    private static ISession Open(PolicyRules rules, params Type[] own)
    {
        RuleRepository repository = new();
        if (own.Length > 0) repository.Load(load => load.From(own).To("own"));
        repository.Add(rules);
        return repository.Compile().CreateSession();
    }
}
