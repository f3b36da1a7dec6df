using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>How many bytes an engine of the shipped policy keeps before it has decided anything.</summary>
internal static class KeptMemory
{
    private const int Engines = 20;

    /// <summary>With a policy of its own.</summary>
    public static double WithPolicy() => Of(() => TriageEngine.Create(ShippedPolicy.Read()));

    private static double Of(Func<TriageEngine> make)
    {
        make();
        TriageEngine[] kept = new TriageEngine[Engines];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Engines; i++) kept[i] = make();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return (after - before) / (double)Engines;
    }
}
