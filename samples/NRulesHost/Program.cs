using Meldpunt.Triage;
using Meldpunt.Triage.NRules;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

// The hotline's policy beside two rules of a host.
PolicyRules triage = PolicyRules.For(TriageEngine.Default);
RuleRepository repository = new();
repository.Load(rules => rules.From(typeof(UrgentAssessment).Assembly));
repository.Add(triage);
ISessionFactory factory = repository.Compile(); // Once for each version of the policy.

Report report = new()
{
    ImmediateDanger = YesNoDoubt.Yes,
    Items = [new() { Url = "https://example.org/a", Format = Format.Photo, Rendering = Rendering.Photographic, Persons = Persons.InDoubt, Nature = Nature.SexualPose }],
};
ISession session = factory.CreateSession();
TriageCase reported = triage.Case(report); // Reads the URLs; their text stays out of the session.
session.Insert(reported);
session.Fire();
Show("The reporter says that a child is in danger now");

reported.Report = triage.Prepare(report with { ImmediateDanger = YesNoDoubt.No });
session.Update(reported);
session.Fire();
Show("The reporter corrects that answer"); // What followed from the old one is gone.

void Show(string what)
{
    Urgency urgency = session.Query<Urgency>().AsEnumerable().Single();
    Console.WriteLine($"{what}: {reported.Decision!.Route}, urgency {urgency.Level}");
}

/// <summary>How urgent an analyst's look at a case is.</summary>
/// <param name="Of">The case.</param>
/// <param name="Level">1 for now, 2 for today.</param>
public sealed record Urgency(TriageCase Of, int Level);

/// <summary>A host's rule reacts to decisions, and never alters one.</summary>
public sealed class UrgentAssessment : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CaseDecided decided = null!;
        When().Match(() => decided, it => it.Route == Route.Assess, it => it.HasReferral("emergency-112"));
        Then().Yield(_ => new Urgency(decided.Case, 1));
    }
}

/// <summary>Everything else that analysts assess.</summary>
public sealed class AnyAssessment : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CaseDecided decided = null!;
        When().Match(() => decided, it => it.Route == Route.Assess).Not<Urgency>(it => it.Of == decided.Case, it => it.Level == 1);
        Then().Yield(_ => new Urgency(decided.Case, 2));
    }
}
