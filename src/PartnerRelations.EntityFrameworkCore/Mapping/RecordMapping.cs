using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>Maps a record onto a table: each property is a column of its name, the properties of a part of it stand behind the part's name.</summary>
internal sealed class RecordMapping(ModelBuilder builder, bool isPostgreSql)
{
    public bool IsPostgreSql => isPostgreSql;

    /// <summary>Maps a record.</summary>
    /// <param name="table">The table; null for a type that shares the table of its base.</param>
    /// <param name="key">The properties that make the key, the owner's tenant first.</param>
    /// <param name="apart">The properties that are kept elsewhere.</param>
    public EntityTypeBuilder<T> Map<T>(string? table, string[] key, params string[] apart)
        where T : class
    {
        var entity = builder.Entity<T>();
        foreach (var property in PropertiesOf(typeof(T)))
        {
            if (property.SetMethod is null || apart.Contains(property.Name)) entity.Ignore(property.Name);
            else Add(property, null, (type, name) => entity.Property(type, name).Metadata, (type, name, build) => entity.ComplexProperty(type, name, build));
        }

        if (table is null) return entity;
        entity.ToTable(table);
        entity.HasKey(key).HasName($"pk_{table}");
        foreach (var name in key) entity.Property(name).ValueGeneratedNever();
        return entity;
    }

    /// <summary>Adds a column that no property of the record stands for.</summary>
    public void AddColumn<T>(EntityTypeBuilder entity, string name)
    {
        var property = entity.Property<T>(name).Metadata;
        Convert(property, Snake(name));
    }

    private void Add(PropertyInfo property, string? prefix, Func<Type, string, IMutableProperty> addColumn, Action<Type, string, Action<ComplexPropertyBuilder>> addPart)
    {
        var column = prefix is null ? Snake(property.Name) : $"{prefix}_{Snake(property.Name)}";
        if (Conversions.IsColumn(property.PropertyType))
        {
            Convert(addColumn(property.PropertyType, property.Name), column);
            return;
        }

        addPart(property.PropertyType, property.Name, part =>
        {
            foreach (var inner in PropertiesOf(property.PropertyType))
            {
                if (inner.SetMethod is null) part.Ignore(inner.Name);
                else Add(inner, column, (type, name) => part.Property(type, name).Metadata, (type, name, build) => part.ComplexProperty(type, name, build));
            }
        });
    }

    private void Convert(IMutableProperty property, string column)
    {
        property.SetColumnName(column);
        if (Conversions.Of(property.ClrType, isPostgreSql) is { } converter) property.SetValueConverter(converter);
        if (!Conversions.IsList(property.ClrType)) return;
        property.SetElementType(null);
        property.SetValueComparer(Conversions.ComparerOf(property.ClrType));
        if (isPostgreSql) property.SetColumnType("jsonb");
    }

    /// <summary>What the type itself declares; what it inherits is mapped with its base.</summary>
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.GetIndexParameters().Length == 0);

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
