using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Tests.Evaluation;

/// <summary>The set of conditions that hold, against asking each of them, for numbers of conditions around whole words of 64 bits.</summary>
public sealed class RuleMasksTests
{
    private const int Facts = 3;
    private const int Values = 4;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(128, 2)]
    [InlineData(129, 3)]
    [InlineData(300, 5)]
    [InlineData(520, 9)]
    public void A_condition_holds_where_every_value_leaves_it_standing(int count, int words)
    {
        Random random = new(count);
        HashSet<(int Fact, int Value, int Condition)> stands = [];
        ulong[] masks = new ulong[Facts * Values * words];
        for (int fact = 0; fact < Facts; fact++)
        {
            for (int value = 0; value < Values; value++)
            {
                for (int one = 0; one < count; one++)
                {
                    if (random.Next(4) == 0) continue;
                    stands.Add((fact, value, one));
                    masks[(fact * Values + value) * words + one / 64] |= 1UL << (one % 64);
                }
            }
        }

        RuleMasks rules = new(count, [.. Enumerable.Range(0, Facts).Select(fact => fact * Values * words)], masks);
        rules.Words.Should().Be(words);
        for (int combination = 0; combination < Values * Values * Values; combination++)
        {
            byte[] values = [(byte)(combination % Values), (byte)(combination / Values % Values), (byte)(combination / Values / Values)];
            ulong[] holding = new ulong[words];
            rules.Holding(values, holding);
            Enumerable.Range(0, words * 64).Where(one => (holding[one / 64] & 1UL << (one % 64)) != 0).Should()
                .Equal(Enumerable.Range(0, count).Where(one => Enumerable.Range(0, Facts).All(fact => stands.Contains((fact, values[fact], one)))));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    public void With_no_fact_every_condition_holds_and_no_bit_beyond_them(int count, int words)
    {
        ulong[] holding = new ulong[words];
        new RuleMasks(count, [], []).Holding([], holding);
        Enumerable.Range(0, words * 64).Count(one => (holding[one / 64] & 1UL << (one % 64)) != 0).Should().Be(count);
    }
}
