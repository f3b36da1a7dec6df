using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Says of contacts that differ what tells one version from the other.</summary>
internal static class DifferentContacts
{
    /// <summary>What one version has of the contacts that are altered in a row, and that it has not what the other has.</summary>
    public static ValueList<ReferralContact> In(DifferenceRow row, TriagePolicy version, TriagePolicy other) =>
        row.Change.Referrals.Altered.Select(id => new ReferralContact(id, Acceptance.Whole(Contact(version, id), Contact(other, id)))).ToValueList();

    private static Contact Contact(TriagePolicy policy, string referral) => policy.Referrals.First(one => one.Id == referral).Contact;
}
