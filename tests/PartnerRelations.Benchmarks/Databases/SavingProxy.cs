using System.Reflection;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>Stands before a store and tells of each change before it is saved.</summary>
internal class SavingProxy : DispatchProxy
{
    private object _store = null!;
    private Action<object> _saving = null!;

    public static T Before<T>(T store, Action<object> saving)
        where T : class
    {
        var proxy = Create<T, SavingProxy>();
        (((SavingProxy)(object)proxy)._store, ((SavingProxy)(object)proxy)._saving) = (store, saving);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "SaveAsync") _saving(args![0]!);
        return targetMethod.Invoke(_store, args);
    }
}
