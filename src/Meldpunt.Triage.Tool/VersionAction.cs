using System.CommandLine;
using System.CommandLine.Invocation;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>Says which tool this is, and which policy it carries.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        PolicyVersion policy = TriageEngine.Default.Version;
        output.WriteLine($"meldpunt {ToolVersion.Full}");
        output.WriteLine($"policy {policy.Id} {policy.Version} sha256:{policy.Sha256}");
        return ExitCode.Decided;
    }
}
