using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>Reads what goes into a column from a row, or from a part of it; null where the part is not there.</summary>
internal static class PropertyReading
{
    public static Func<object, object?> Of(IEntityType type, IProperty property)
    {
        var path = new Stack<IPropertyBase>([property]);
        for (var declaring = property.DeclaringType; declaring is IComplexType part; declaring = part.ComplexProperty.DeclaringType) path.Push(part.ComplexProperty);
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(Read(Expression.Convert(row, type.ClrType), path), row).Compile();
    }

    private static Expression Read(Expression from, Stack<IPropertyBase> path)
    {
        var step = path.Pop();
        var value = Expression.Property(from, step.PropertyInfo ?? throw new InvalidOperationException($"No property stands for the column of {step.Name}, and nobody says what goes into it."));
        if (path.Count == 0) return Expression.Convert(value, typeof(object));
        var inner = Expression.Variable(value.Type);
        return Expression.Block(
            [inner],
            Expression.Assign(inner, value),
            Expression.Condition(Expression.ReferenceEqual(inner, Expression.Constant(null)), Expression.Constant(null, typeof(object)), Read(inner, path)));
    }
}
