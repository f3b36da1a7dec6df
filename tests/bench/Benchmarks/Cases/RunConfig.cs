using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using Perfolizer.Horology;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Few iterations, each in a process of its own, so that a whole run stays short.</summary>
internal static class RunConfig
{
    public static IConfig Of(bool isShort) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithLaunchCount(1)
            .WithWarmupCount(isShort ? 2 : 5)
            .WithIterationCount(isShort ? 3 : 11)
            .WithIterationTime(TimeInterval.FromMilliseconds(isShort ? 60 : 150)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "meldpunt-triage-benchmarks"))
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithOptions(ConfigOptions.DisableLogFile);
}
