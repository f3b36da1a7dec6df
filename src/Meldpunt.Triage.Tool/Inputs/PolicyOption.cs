using System.CommandLine;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>The option that names a policy, the same for each verb that needs one.</summary>
internal static class PolicyOption
{
    public static Option<string?> Create() => new("--policy")
    {
        Description = "A policy document to use instead of the shipped policy",
        HelpName = "FILE",
    };
}
