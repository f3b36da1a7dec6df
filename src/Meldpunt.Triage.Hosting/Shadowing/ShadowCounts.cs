using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Shadowing;

/// <summary>What a candidate decided in addition to the policy in force, since the two were last paired.</summary>
/// <param name="InForce">The policy in force.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Same">How many reports it decided the same.</param>
/// <param name="Changed">How many it decided otherwise.</param>
/// <param name="Failed">How many it could not decide.</param>
/// <param name="Items">How many items lay in each row that changes items.</param>
/// <param name="Reports">How many reports lay in each row that changes reports.</param>
/// <param name="Unlisted">How many changes lay in no row: the versions differ in more ways than are listed.</param>
public sealed record ShadowCounts(
    PolicyStamp InForce,
    PolicyStamp Candidate,
    long Same,
    long Changed,
    long Failed,
    ValueList<ShadowRow> Items,
    ValueList<ShadowRow> Reports,
    long Unlisted)
{
    /// <summary>
    /// How many reports it did not decide since the host started, because a version had just come into force and the two were
    /// not compared yet.
    /// </summary>
    public long Missed { get; init; }
}
