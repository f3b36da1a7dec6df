using System.CommandLine;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The option that asks for the codes of other systems.</summary>
internal static class CodesOption
{
    /// <param name="policy">The option that names the policy.</param>
    public static Option<string[]> Create(Option<string?> policy)
    {
        Option<string[]> codes = new("--codes")
        {
            Description = "Add another system's codes for reasons and routes, where the policy has them; may be repeated",
            HelpName = "SYSTEM",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        codes.CompleteFrom(policy, of => of.Codes.Select(system => system.Id));
        return codes;
    }

    /// <summary>The systems that the policy does not know.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<string> asked, TriagePolicy policy)
    {
        string[] known = [.. policy.Codes.Select(system => system.Id)];
        return asked.Except(known).Select(wrong => known.Length == 0
            ? $"{Shown.Word(wrong)} is not a code system; this policy has none"
            : UnknownArgument.Message(wrong, "a code system of this policy", known));
    }
}
