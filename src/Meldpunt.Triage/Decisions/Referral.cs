using System.Text.Json.Serialization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>An organisation that the reporter is pointed to.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ReferralConverter))]
public sealed record Referral
{
    /// <summary>The referral's code, such as <c>emergency-112</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How to reach it.</summary>
    public required Contact Contact { get; init; }
}
