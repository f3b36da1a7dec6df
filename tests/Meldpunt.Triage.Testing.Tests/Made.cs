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
        Decision decision = engine.Decide(isClosed ? engine.Close(prepared) : prepared);
        return new(name, report, Whole(decision) with { Contacts = Contacts(decision) }) { IsClosed = isClosed };
    }

    /// <summary>All that is in the contacts, and that nothing else is.</summary>
    public static ValueList<ReferralContact>? Contacts(Decision decision) => decision.Referrals.IsEmpty ? null : decision.Referrals.Select(referral => new ReferralContact(referral.Id, new()
    {
        Name = referral.Contact.Name,
        Phone = referral.Contact.Phone ?? "",
        Url = referral.Contact.Url ?? "",
        Email = referral.Contact.Email ?? "",
        Chat = referral.Contact.Chat ?? "",
        Hours = referral.Contact.Hours ?? "",
    })).ToValueList();

    public static ExpectedDecision Whole(Decision decision) => new()
    {
        Route = decision.Route,
        Items = decision.Items.Select(item => new ExpectedItem { Route = item.Route, Reasons = item.Reasons }).ToValueList(),
        Referrals = decision.Referrals.Select(referral => referral.Id).ToValueList(),
        Notices = decision.Notices.Select(notice => notice.Id).ToValueList(),
        Labels = decision.Labels,
    };

    /// <summary>
    /// Whether a decision is as a scenario expects that says all of it but its questions, something of contacts or nothing, and nothing of labels
    /// where the policy has none.
    /// </summary>
    public static bool Fits(Decision decision, ExpectedDecision expected)
    {
        bool isReached = (expected.Contacts ?? []).All(said => decision.Referrals.Any(referral => referral.Id == said.Referral && Fits(referral.Contact, said.Contact)));
        return isReached && Whole(decision) == (expected with { Contacts = null, Labels = expected.Labels ?? [] });
    }

    public static Witness Witness(TriageEngine engine, string report)
    {
        PreparedReport prepared = Prepared(engine, report);
        return new() { Items = prepared.Items.Select(item => item.Answers).ToValueList(), Report = prepared.Answers };
    }

    private static bool Fits(Contact contact, ContactPattern said) =>
        (said.Name is null || said.Name == contact.Name)
        && Fits(said.Phone, contact.Phone) && Fits(said.Url, contact.Url) && Fits(said.Email, contact.Email)
        && Fits(said.Chat, contact.Chat) && Fits(said.Hours, contact.Hours);

    private static bool Fits(string? said, string? part) => said is null || said == (part ?? "");

    /// <summary>An engine of a policy without those of its guarantees that are broken.</summary>
    public static TriageEngine Sound(TriagePolicy policy)
    {
        ValueList<GuaranteeVerdict> verdicts = PolicyAnalysis.Create(policy).Guarantees();
        return TriageEngine.Create(policy with { Guarantees = verdicts.Where(verdict => verdict.Holds).Select(verdict => verdict.Guarantee).ToValueList() });
    }
}
