using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The option that chooses the language of texts for people.</summary>
internal static class CultureOption
{
    /// <param name="policy">The option that names the policy.</param>
    public static Option<string?> Create(Option<string?> policy)
    {
        Option<string?> culture = new("--culture")
        {
            Description = "The language of the texts, such as nl, en or nl-NL; by default the machine's, else the policy's first",
            HelpName = "CULTURE",
        };
        culture.CompleteFrom(policy, PolicyWords.Languages);
        return culture;
    }
}
