using Meldpunt.Triage.Benchmarks.Contenders;

namespace Meldpunt.Triage.Benchmarks.Checks;

/// <summary>What is timed decides the same: no figure is made of contenders that differ.</summary>
internal static class Agreement
{
    /// <summary>Throws at the first report on which a contender differs from the engine.</summary>
    public static void Expect(EngineContender engine, IContender other)
    {
        for (int report = 0; report < engine.Count; report++)
        {
            DecisionText expected = engine.Decision(report, other.IsDetailed);
            DecisionText found = other.Decision(report);
            if (found == expected) continue;
            throw new InvalidOperationException($"{other.Name} decides report {report} otherwise.\nengine: {expected}\n{other.Name}: {found}");
        }
    }
}
