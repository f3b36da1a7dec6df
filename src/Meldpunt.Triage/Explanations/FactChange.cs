namespace Meldpunt.Triage.Explanations;

/// <summary>A fact and the value that it would get.</summary>
internal readonly record struct FactChange(int Fact, int Value)
{
    /// <summary>Puts sets of changes, each in the order of its facts, in the order of the policy's facts and answers.</summary>
    public static int Compare(FactChange[] left, FactChange[] right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = (left[i].Fact, left[i].Value).CompareTo((right[i].Fact, right[i].Value));
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
