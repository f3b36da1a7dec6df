using Meldpunt.Triage.Tests.SecondReading;
using NRules;
using NRules.AgendaFilters;
using NRules.Extensibility;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>A rule that is kept from firing alters no decision: there is none, and the exception says which rule it was.</summary>
public sealed class GuardTests
{
    private static readonly Report OfAdults = new() { Items = [new() { Persons = Persons.AdultsOnly, Format = Format.Photo, Nature = Nature.SexualAct }] };

    [Theory]
    [InlineData("adults-only")]
    [InlineData("notice.confidential")]
    public void An_agenda_filter_cannot_alter_a_decision(string rule)
    {
        ISession session = Room.OfHosts.Open();
        session.Agenda.AddFilter(new Without($"meldpunt-kinderporno-nl.{rule}"));
        Refused(session, rule);
    }

    [Theory]
    [InlineData("adults-only")]
    [InlineData("notice.confidential")]
    public void An_interceptor_that_skips_cannot_alter_a_decision(string rule)
    {
        ISession session = Room.OfHosts.Open();
        session.ActionInterceptor = new Skips($"meldpunt-kinderporno-nl.{rule}");
        Refused(session, rule);
    }

    [Theory]
    [InlineData("adults-only")]
    [InlineData("notice.confidential")]
    [InlineData("items")]
    [InlineData("item-decided")]
    [InlineData("items-decided")]
    [InlineData("route-decided")]
    [InlineData("decided")]
    public void Where_an_interceptor_swallows_the_exception_there_is_no_decision(string rule)
    {
        ISession session = Room.OfHosts.Open();
        session.ActionInterceptor = new Skips($"meldpunt-kinderporno-nl.{rule}") { Swallows = true };
        TriageCase one = Room.OfHosts.Rules.Case(OfAdults);
        session.Insert(one);
        session.Fire();
        session.Fire();
        one.Decision.Should().BeNull();
        session.Query<CaseDecided>().AsEnumerable().Should().BeEmpty();
    }

    [Fact]
    public void Without_the_guard_a_filter_would_alter_the_decision()
    {
        ISession session = Room.OfNRulesAlone.Open();
        session.Agenda.AddFilter(new Without("meldpunt-kinderporno-nl.adults-only"));
        PreparedReport complete = Room.Report(
            [Words.OfItem.ToDictionary(fact => fact.Fact, fact => fact.Fact == "persons" ? "adults-only" : fact.Answers[0])],
            new Dictionary<string, string>());
        Room.OfNRulesAlone.Decide(session, complete).Route.Should().Be("assess", "so the guard is what keeps it from happening");
    }

    [Fact]
    public void A_session_that_threw_gives_no_decision_when_it_is_fired_again()
    {
        ISession session = Room.OfHosts.Open();
        session.Agenda.AddFilter(new Without("meldpunt-kinderporno-nl.adults-only"));
        TriageCase one = Room.OfHosts.Rules.Case(OfAdults);
        session.Insert(one);
        session.Invoking(it => it.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();
        try
        {
            session.Fire();
        }
        catch (RuleRhsExpressionEvaluationException)
        {
        }

        one.Decision.Should().BeNull();
    }

    [Fact]
    public void A_session_that_is_halted_or_stopped_early_has_no_decision_yet()
    {
        ISession session = Room.OfHosts.Open();
        TriageCase one = Room.OfHosts.Rules.Case(OfAdults);
        session.Insert(one);
        session.Fire(3);
        one.Decision.Should().BeNull();
        session.Fire();
        one.Decision!.Route.Should().Be("out-of-scope");
    }

    private static void Refused(ISession session, string rule)
    {
        TriageCase one = Room.OfHosts.Rules.Case(OfAdults);
        session.Insert(one);
        string id = rule[(rule.IndexOf('.', StringComparison.Ordinal) + 1)..];
        // NRules wraps it, unless an interceptor is set.
        RulesAlteredException altered = session.Invoking(it => it.Fire()).Should().Throw<Exception>().Which.GetBaseException().Should().BeOfType<RulesAlteredException>().Which;
        altered.Message.Should().Match($"The rules of meldpunt-kinderporno-nl * did not all fire: missing '{id}'. An agenda filter, an action interceptor or another rule is in the way. Use another session.");
        altered.Rules.Should().Equal(id);
        one.Decision.Should().BeNull();
    }

    private sealed class Without(string rule) : IAgendaFilter
    {
        public bool Accept(AgendaContext context, Activation activation) => activation.Rule.Name != rule;
    }

    private sealed class Skips(string rule) : IActionInterceptor
    {
        public bool Swallows { get; init; }

        public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
        {
            if (context.Rule.Name == rule) return;
            foreach (IActionInvocation action in actions)
            {
                try
                {
                    action.Invoke();
                }
                catch (Exception) when (Swallows)
                {
                }
            }
        }
    }
}
