using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests;

/// <summary>Holds what the tool writes beside what is kept of it.</summary>
internal static class KeptFile
{
    public static async Task<OutputRun> Compare(string verb, string name)
    {
        KeptOutput kept = KeptOutputs.Find(verb, name);
        OutputRun run = await kept.RunAsync(TestContext.Current.CancellationToken);
        run.Output.Should().Be(kept.Read(), "{0} is kept; if it should change, run harness write outputs and read what did", kept.File);
        return run;
    }
}
