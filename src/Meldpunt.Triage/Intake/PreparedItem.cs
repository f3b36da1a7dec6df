using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Intake;

/// <summary>An item that is ready to be decided: the answers after the URL's evidence.</summary>
/// <param name="Answers">The answers that the rules see.</param>
/// <param name="Url">What the URL showed; null when none was given.</param>
public sealed record PreparedItem(Answers Answers, UrlFinding? Url = null);
