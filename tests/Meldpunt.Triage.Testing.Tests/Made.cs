using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests;

/// <summary>Decisions and scenarios that tests make.</summary>
internal static class Made
{
    public static readonly TriageEngine Engine = TriageEngine.Default;

    public static PreparedReport Prepared(TriageEngine engine, string report) =>
        engine.Read(Encoding.UTF8.GetBytes(report)).Report ?? throw new InvalidOperationException(report);

    public static Decision Decision(string report) => Engine.Decide(Prepared(Engine, report));

    public static Decision Decision(TriageEngine engine, string report) => engine.Decide(Prepared(engine, report));

    public static Scenario Scenario(string name, string report, ExpectedDecision expected) => new(name, report, expected);

    /// <summary>A scenario that expects all that is decided now.</summary>
    public static Scenario Scenario(TriageEngine engine, string name, string report, bool isClosed = false)
    {
        PreparedReport prepared = Prepared(engine, report);
        return new(name, report, Whole(engine.Decide(isClosed ? engine.Close(prepared) : prepared))) { IsClosed = isClosed };
    }

    public static ExpectedDecision Whole(Decision decision) => new()
    {
        Route = decision.Route,
        Items = decision.Items.Select(item => new ExpectedItem { Route = item.Route, Reasons = item.Reasons }).ToValueList(),
        Referrals = decision.Referrals.Select(referral => referral.Id).ToValueList(),
        Notices = decision.Notices.Select(notice => notice.Id).ToValueList(),
    };

    public static Witness Witness(TriageEngine engine, string report)
    {
        PreparedReport prepared = Prepared(engine, report);
        return new() { Items = prepared.Items.Select(item => item.Answers).ToValueList(), Report = prepared.Answers };
    }

    /// <summary>An engine of a policy without those of its guarantees that are broken.</summary>
    public static TriageEngine Sound(TriagePolicy policy)
    {
        ValueList<GuaranteeVerdict> verdicts = PolicyAnalysis.Create(policy).Guarantees();
        return TriageEngine.Create(policy with { Guarantees = verdicts.Where(verdict => verdict.Holds).Select(verdict => verdict.Guarantee).ToValueList() });
    }
}
