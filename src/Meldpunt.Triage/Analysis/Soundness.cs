using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Whether an engine may be made from a policy.</summary>
internal static class Soundness
{
    /// <summary>Everything of severity error. Guarantees are about decisions, so they are checked once there are no gaps and conflicts.</summary>
    public static ValueList<Finding> Errors(CompiledPolicy compiled) => new PolicyAnalysis(compiled).Errors();

    public static void ThrowIfUnsound(CompiledPolicy compiled)
    {
        ValueList<Finding> findings = Errors(compiled);
        if (findings.IsEmpty) return;
        throw new PolicyException(
            $"The policy {compiled.Policy} is not sound, so no engine is made from it:",
            findings.Select(finding => new Fault { Path = finding.Path, Message = finding.ToString() }).ToValueList());
    }
}
