using System.CommandLine;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The option that chooses the language of texts for people.</summary>
internal static class CultureOption
{
    public static Option<string?> Create() => new("--culture")
    {
        Description = "The language of the texts, such as nl, en or nl-NL; by default the machine's, else the policy's first",
        HelpName = "CULTURE",
    };
}
