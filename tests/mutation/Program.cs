using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Meldpunt.Triage.Mutants;

internal static class Program
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [Judge.Word, string kind] => Task.FromResult(Worker.Serve(isWarm: kind == Judge.Warm)),
        _ when arguments.Contains("--server") => TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(arguments),
    };
}
