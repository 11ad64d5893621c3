using System.Reflection;

namespace PartnerRelations.Benchmarks;

/// <summary>Stands before a store and keeps every change that is saved, so that the same saves can be made again without the services.</summary>
internal class RecordingProxy : DispatchProxy
{
    private object _store = null!;
    private List<object> _changes = null!;

    public static T Before<T>(T store, List<object> changes)
        where T : class
    {
        var proxy = Create<T, RecordingProxy>();
        (((RecordingProxy)(object)proxy)._store, ((RecordingProxy)(object)proxy)._changes) = (store, changes);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "SaveAsync") _changes.Add(args![0]!);
        return targetMethod.Invoke(_store, args);
    }
}
