using System.Numerics;
using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// The next question where there are too many combinations to plan: the one that leaves the fewest questions open on
/// average after its answer. Its numbers are what is open then, so they bound the rest and are not exact.
/// </summary>
internal static class GreedyQuestionPlan
{
    /// <summary>The question; null when the route is settled.</summary>
    public static PlannedQuestion? Next(PackedDiagram diagram, int[] answers, ReadOnlySpan<byte> values)
    {
        ulong questions = diagram.EndingFor(values).Questions;
        byte[] after = values.ToArray();
        PlannedQuestion? best = null;
        for (; questions != 0; questions &= questions - 1)
        {
            int fact = BitOperations.TrailingZeroCount(questions);
            (int sum, int most) = (0, 0);
            for (int answer = 1; answer <= answers[fact]; answer++)
            {
                after[fact] = (byte)answer;
                int open = BitOperations.PopCount(diagram.EndingFor(after).Questions);
                (sum, most) = (sum + open, Math.Max(most, open));
            }

            after[fact] = 0;
            double expected = 1 + (double)sum / answers[fact];
            if (best is null || expected < best.Value.ExpectedRemaining - 1e-9) best = new(fact, expected, most + 1, IsExact: false);
        }

        return best;
    }
}
