#pragma once

#include "adminsection.h"

#include <QList>

#include <algorithm>

namespace clinic::ui {

/// What stands after somebody else's change: mine where I changed it, else theirs.
template <class V>
[[nodiscard]] const V& mineOrTheirs(const V& before, const V& mine, const V& theirs)
{
    return mine == before ? theirs : mine;
}

/// A section over records of one kind; brings what is stored and what is typed together, field by field.
template <class T>
class RecordSection : public AdminSection
{
public:
    [[nodiscard]] bool isDirty() const override { return isOpen() && (typed() != m_shown || hasSecrets()); }

protected:
    using AdminSection::AdminSection;

    [[nodiscard]] virtual QString idOf(const T& record) const
    {
        if constexpr (requires { record.id.text(); })
            return record.id.text();
        else
            return record.id();
    }
    [[nodiscard]] virtual T blank() const = 0;
    /// `base` with what the form says.
    [[nodiscard]] virtual T read(const T& base) const = 0;
    virtual void fill(const T& record) = 0;
    [[nodiscard]] virtual T merge(const T& before, const T& mine, const T& theirs) const = 0;
    [[nodiscard]] virtual RecordRow rowOf(const T& record) const = 0;
    [[nodiscard]] virtual bool isBefore(const T& a, const T& b) const = 0;
    [[nodiscard]] virtual QString titleOfNew() const = 0;
    /// Typed things that are no part of the record, such as a new password.
    [[nodiscard]] virtual bool hasSecrets() const { return false; }

    [[nodiscard]] const QList<T>& records() const { return m_records; }
    [[nodiscard]] const T& base() const { return m_base; }
    [[nodiscard]] T typed() const { return read(m_base); }

    /// What the service has, complete.
    void stored(const QList<T>& records)
    {
        m_records = records;
        sort();
        if (isOpen() && !isNew() && !isSaving()) {
            if (const T* theirs = find(openId()); theirs && *theirs != m_base)
                take(*theirs);
        }
        setRows(rows());
    }

    /// What the service made of what was sent.
    void storedOne(const T& record, const QString& sentence)
    {
        const auto at = std::find_if(m_records.begin(), m_records.end(),
                                     [&](const T& one) { return idOf(one) == idOf(record); });
        if (at == m_records.end())
            m_records.append(record);
        else
            *at = record;
        sort();
        m_base = record;
        nowStored(idOf(record));
        show(record);
        setRows(rows());
        saved(sentence);
    }

    void removedOne(const QString& id)
    {
        m_records.removeIf([&](const T& one) { return idOf(one) == id; });
        setRows(rows());
        closeEditor();
    }

    [[nodiscard]] const T* find(const QString& id) const
    {
        const auto at = std::find_if(m_records.cbegin(), m_records.cend(), [&](const T& one) { return idOf(one) == id; });
        return at == m_records.cend() ? nullptr : &*at;
    }

    void fillFrom(const QString& id) override
    {
        const T* record = find(id);
        m_base = record ? *record : blank();
        show(m_base);
    }

    void revert() override { show(m_base); }

    [[nodiscard]] QString titleOf(const QString& id) const override
    {
        const T* record = find(id);
        return record ? rowOf(*record).title : titleOfNew();
    }

private:
    void show(const T& record)
    {
        fill(record);
        m_shown = typed();
    }

    void take(const T& theirs)
    {
        const T mine = merge(m_shown, typed(), theirs);
        m_base = theirs;
        show(theirs);
        fill(mine);
        merged(typed() != m_shown);
    }

    void sort()
    {
        std::stable_sort(m_records.begin(), m_records.end(), [this](const T& a, const T& b) { return isBefore(a, b); });
    }

    [[nodiscard]] QList<RecordRow> rows() const
    {
        QList<RecordRow> rows;
        for (const T& record : m_records)
            rows.append(rowOf(record));
        return rows;
    }

    QList<T> m_records;
    T m_base;
    /// What the form said before anything was typed.
    T m_shown;
};

} // namespace clinic::ui
