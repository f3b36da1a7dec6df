using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// Which properties of a fact a condition mentions, and what else it looks at. Nothing more of an expression is parsed: what a condition says is
/// asked of it.
/// </summary>
internal sealed class MentionedProperties : ExpressionVisitor
{
    private static readonly Type[] Changing = [typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(Guid), typeof(Random), typeof(Environment), typeof(TimeProvider), typeof(System.Diagnostics.Stopwatch)];

    private readonly ParameterExpression _fact;
    private readonly string _type;

    private readonly Dictionary<string, NumberCuts> _cuts;

    private MentionedProperties(ParameterExpression fact, Dictionary<string, NumberCuts> cuts) => (_fact, _type, _cuts) = (fact, fact.Type.Name, cuts);

    public List<PropertyInfo> Properties { get; } = [];

    /// <summary>What it looks at that cannot be read.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Code that is asked and not seen.</summary>
    public List<string> OwnCode { get; } = [];

    /// <param name="condition">The condition.</param>
    /// <param name="cuts">Receives where it cuts numbers, by the property.</param>
    public static MentionedProperties Find(LambdaExpression condition, Dictionary<string, NumberCuts> cuts)
    {
        MentionedProperties found = new(condition.Parameters[0], cuts);
        found.Visit(condition.Body);
        return found;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == _fact)
        {
            if (node.Member is PropertyInfo property) Mention(property);
            else Faults.Add($"looks at the field {_type}.{node.Member.Name}; make it a property");
            return node;
        }

        // Value and HasValue of a property that can be null are the property.
        if (node.Expression is null && IsChanging(node.Member)) Faults.Add($"looks at {node.Member.DeclaringType!.Name}.{node.Member.Name}, which is another one each time");
        return base.VisitMember(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (node == _fact) Faults.Add($"hands the whole {_type} to other code; hand it the properties that it looks at");
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (IsChanging(node.Method)) Faults.Add($"looks at {node.Method.DeclaringType!.Name}.{node.Method.Name}, which is another one each time");
        else if (node.Method.DeclaringType?.Namespace?.StartsWith("System", StringComparison.Ordinal) != true) OwnCode.Add($"{node.Method.DeclaringType?.Name}.{node.Method.Name}");
        foreach (Expression argument in node.Arguments.Append(node.Object!).Where(one => one is not null))
        {
            if (NumberOf(argument) is { } number) Faults.Add($"hands {_type}.{number.Name} to {node.Method.Name}; compare it with fixed numbers");
        }

        return base.VisitMethodCall(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (NumberOf(node.Left) is { } left) Compare(left, node.NodeType, node.Right);
        else if (NumberOf(node.Right) is { } right) Compare(right, Turned(node.NodeType), node.Left);
        return base.VisitBinary(node);
    }

    private static ExpressionType Turned(ExpressionType comparison) => comparison switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => comparison, // Equality, and what is refused, is the same from both sides.
    };

    private void Compare(PropertyInfo property, ExpressionType comparison, Expression with)
    {
        if (Fixed(with) is not { } value)
        {
            Faults.Add($"looks at {_type}.{property.Name} other than by comparing it with a fixed number");
            return;
        }

        if (value is DBNull) return;
        decimal number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        NumberCuts cuts = _cuts.TryGetValue(property.Name, out NumberCuts? known) ? known : _cuts[property.Name] = new();
        if (comparison is ExpressionType.LessThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual) cuts.Before(number);
        if (comparison is ExpressionType.GreaterThan or ExpressionType.LessThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual) cuts.Behind(number);
        bool isComparison = comparison is ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual;
        if (!isComparison) Faults.Add($"looks at {_type}.{property.Name} other than by comparing it with a fixed number");
    }

    private void Mention(PropertyInfo property)
    {
        if (Properties.TrueForAll(known => known.Name != property.Name)) Properties.Add(property);
    }

    private PropertyInfo? NumberOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } converted) expression = converted.Operand;
        if (expression is MemberExpression { Member.Name: "Value", Expression: MemberExpression inner } && Nullable.GetUnderlyingType(inner.Type) is not null) expression = inner;
        return expression is MemberExpression { Member: PropertyInfo property } member && member.Expression == _fact && NumberCuts.IsNumber(property.PropertyType) ? property : null;
    }

    // A value that does not depend on the fact; DBNull for null; null where it depends on it.
    private object? Fixed(Expression expression)
    {
        MentionedProperties inside = new(_fact, []);
        inside.Visit(expression);
        if (inside.Properties.Count > 0 || inside.Faults.Count > 0) return null;
        return Expression.Lambda<Func<object>>(Expression.Convert(expression, typeof(object))).Compile()() ?? DBNull.Value;
    }

    private static bool IsChanging(MemberInfo member) =>
        member.DeclaringType is { } type && Changing.Contains(type) && member.Name is "Now" or "UtcNow" or "Today" or "NewGuid" or "CreateVersion7" or "Shared" or "Next" or "NextDouble" or "TickCount" or "TickCount64" or "GetTimestamp" or "GetUtcNow" or "GetLocalNow";
}
