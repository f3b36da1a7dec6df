using Meldpunt.Triage.Decisions;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>Records of a policy that is not among those given, so that they could not be decided again.</summary>
/// <param name="Policy">The policy, as the records name it.</param>
/// <param name="Count">How many records these are.</param>
public sealed record UnknownVersion(PolicyStamp Policy, long Count);
