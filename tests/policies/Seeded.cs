using System.Globalization;
using CsCheck;

namespace Meldpunt.Triage.TestPolicies;

/// <summary>
/// Tries the same cases in every run, and shrinks one that fails. MELDPUNT_ANALYSIS sets how many times as many cases
/// are tried: a fortieth of them in <c>dotnet test</c>, all (1) in CI and in the long form.
/// </summary>
internal static class Seeded
{
    private const int TriesToShrink = 3_000;

    private static readonly double Times =
        double.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_ANALYSIS"), CultureInfo.InvariantCulture, out double times) ? times : 0.025;

    /// <summary>How many of so many cases are tried.</summary>
    public static int Cases(int cases) => (int)Math.Ceiling(cases * Times);

    /// <summary>Of what is tried exhaustively: one in so many in <c>dotnet test</c>, every one in CI.</summary>
    public static int OneIn(int many) => Times < 1 ? many : 1;

    /// <summary>True once in so many: in <c>dotnet test</c> forty times as rarely.</summary>
    public static bool IsTried(Random random, int onceIn) => random.NextDouble() * onceIn < Times;

    public static void Each<T>(this Gen<T> gen, int cases, Action<T> assert, Func<T, string> print)
    {
        for (ulong number = 0; number < (ulong)Cases(cases); number++)
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
