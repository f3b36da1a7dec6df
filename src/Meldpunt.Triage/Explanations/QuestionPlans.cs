using System.Numerics;
using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// The best next question for every combination of answers, unanswered included: the one with the fewest further
/// questions to expect when every answer is equally likely. Filled from the most answered to the least, in whole
/// numbers, so that equal expectations are equal and the fact that is authored first wins.
/// </summary>
internal sealed class OptimalQuestionPlan
{
    private const byte Settled = byte.MaxValue;

    private readonly int[] _answers;
    private readonly int[] _weights;
    private readonly long[] _expected;
    private readonly byte[] _atMost;
    private readonly byte[] _next;
    private readonly long _unit;

    private OptimalQuestionPlan(PackedDiagram diagram, int[] answers, ulong asked, int states)
    {
        _answers = answers;
        _weights = new int[answers.Length];
        int weight = 1;
        for (int fact = 0; fact < answers.Length; fact++)
        {
            _weights[fact] = weight;
            weight *= answers[fact] + 1;
        }

        _unit = answers.Aggregate(1L, (product, count) => product * count);
        _expected = new long[states];
        _atMost = new byte[states];
        _next = new byte[states];
        byte[] values = new byte[answers.Length];
        for (int state = states - 1; state >= 0; state--)
        {
            for (int fact = 0; fact < answers.Length; fact++) values[fact] = (byte)(state / _weights[fact] % (answers[fact] + 1));
            Plan(state, diagram.EndingFor(values).Questions & asked);
        }
    }

    /// <summary>The plan; null when there are more than <paramref name="most"/> combinations.</summary>
    /// <param name="diagram">The routes.</param>
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="asked">A bit for each fact that people are asked for.</param>
    /// <param name="most">How many combinations are planned.</param>
    public static OptimalQuestionPlan? For(PackedDiagram diagram, int[] answers, ulong asked, int most)
    {
        BigInteger states = answers.Aggregate(BigInteger.One, (product, count) => product * (count + 1));
        return states <= most ? new(diagram, answers, asked, (int)states) : null;
    }

    /// <summary>The best next question; null when the route is settled, or only what the host answers is open.</summary>
    public PlannedQuestion? Next(ReadOnlySpan<byte> values)
    {
        int state = 0;
        for (int fact = 0; fact < values.Length; fact++) state += values[fact] * _weights[fact];
        return _next[state] == Settled ? null : new(_next[state], (double)_expected[state] / _unit, _atMost[state], IsExact: true);
    }

    private void Plan(int state, ulong questions)
    {
        _next[state] = Settled;
        for (; questions != 0; questions &= questions - 1)
        {
            int fact = BitOperations.TrailingZeroCount(questions);
            long sum = 0;
            int worst = 0;
            for (int answer = 1; answer <= _answers[fact]; answer++)
            {
                int after = state + answer * _weights[fact];
                sum += _expected[after];
                worst = Math.Max(worst, _atMost[after]);
            }

            long expected = _unit + sum / _answers[fact];
            if (_next[state] != Settled && expected >= _expected[state]) continue;
            (_next[state], _expected[state], _atMost[state]) = ((byte)fact, expected, (byte)(worst + 1));
        }
    }
}

/// <summary>
/// The next question where there are too many combinations to plan: the one that leaves the fewest questions open on
/// average after its answer. Its numbers are what is open then, so they bound the rest and are not exact.
/// </summary>
internal static class GreedyQuestionPlan
{
    /// <summary>The question; null when the route is settled, or only what the host answers is open.</summary>
    public static PlannedQuestion? Next(PackedDiagram diagram, int[] answers, ulong asked, ReadOnlySpan<byte> values)
    {
        ulong questions = diagram.EndingFor(values).Questions & asked;
        byte[] after = values.ToArray();
        PlannedQuestion? best = null;
        for (; questions != 0; questions &= questions - 1)
        {
            int fact = BitOperations.TrailingZeroCount(questions);
            (int sum, int most) = (0, 0);
            for (int answer = 1; answer <= answers[fact]; answer++)
            {
                after[fact] = (byte)answer;
                int open = BitOperations.PopCount(diagram.EndingFor(after).Questions & asked);
                (sum, most) = (sum + open, Math.Max(most, open));
            }

            after[fact] = 0;
            double expected = 1 + (double)sum / answers[fact];
            if (best is null || expected < best.Value.ExpectedRemaining - 1e-9) best = new(fact, expected, most + 1, IsExact: false);
        }

        return best;
    }
}

/// <summary>A question by its fact's number.</summary>
internal readonly record struct PlannedQuestion(int Fact, double ExpectedRemaining, int MaxRemaining, bool IsExact);
