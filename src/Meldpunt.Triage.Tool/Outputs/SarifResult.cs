using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Something that was found, and where.</summary>
/// <param name="RuleId">The id of its <see cref="SarifRule"/>.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">What was found, in words.</param>
/// <param name="Place">Where.</param>
internal sealed record SarifResult(string RuleId, string Level, string Message, SarifPlace Place)
{
    /// <summary>The smallest reports that show it.</summary>
    public ValueList<Witness> Witnesses { get; init; }
}
