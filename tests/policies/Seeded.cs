using System.Globalization;
using CsCheck;

namespace Meldpunt.Triage.TestPolicies;

/// <summary>
/// Tries the same cases in every run, and shrinks one that fails. MELDPUNT_ANALYSIS sets how many times as many cases
/// are tried (the long form: 100).
/// </summary>
internal static class Seeded
{
    private const int TriesToShrink = 3_000;

    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_ANALYSIS"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? times : 1;

    public static void Each<T>(this Gen<T> gen, int cases, Action<T> assert, Func<T, string> print)
    {
        for (ulong number = 0; number < (ulong)(cases * Times); number++)
        {
            PCG random = new(1, number);
            string seed = random.ToString();
            T one = gen.Generate(random, null, out _);
            try
            {
                assert(one);
            }
            catch
            {
                gen.Sample(assert, seed: seed, iter: TriesToShrink, print: print);
                throw;
            }
        }
    }
}
