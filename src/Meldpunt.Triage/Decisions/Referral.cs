using System.Text.Json.Serialization;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Decisions;

/// <summary>An organisation that the reporter is pointed to.</summary>
/// <param name="Id">The referral's code, such as <c>emergency-112</c>.</param>
/// <param name="Contact">How to reach it.</param>
[JsonConverter(typeof(Json.ReferralConverter))]
public sealed record Referral(string Id, Contact Contact);
